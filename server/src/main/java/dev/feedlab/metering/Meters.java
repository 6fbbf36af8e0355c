package dev.feedlab.metering;

import dev.feedlab.http.Transport;
import java.util.EnumMap;
import java.util.Map;

/** A meter for each kind of traffic, so that publishing does not show in the figures of reading. */
public final class Meters {

    private final Map<Traffic, Meter> meters = new EnumMap<>(Traffic.class);

    public Meters() {
        for (Traffic traffic : Traffic.values()) {
            meters.put(traffic, new Meter());
        }
    }

    /** The meter of reading by a transport. */
    public Meter of(Transport transport) {
        return of(Traffic.of(transport));
    }

    /** The meter of a kind of traffic. */
    public Meter of(Traffic traffic) {
        return meters.get(traffic);
    }

    /** Subscriptions open now, over all transports. */
    public long open() {
        long open = 0;
        for (Transport transport : Transport.values()) {
            open += of(transport).open();
        }
        return open;
    }
}
