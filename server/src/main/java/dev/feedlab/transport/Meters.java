package dev.feedlab.transport;

import dev.feedlab.wire.Meter;
import java.util.EnumMap;
import java.util.Map;

/** A meter for each kind of traffic, so that publishing does not show in the figures of reading. */
public final class Meters {

    private final Map<Transport, Meter> subscribing = new EnumMap<>(Transport.class);
    private final Meter publishing = new Meter();
    private final Meter other = new Meter();

    public Meters() {
        for (Transport transport : Transport.values()) {
            subscribing.put(transport, new Meter());
        }
    }

    /** Subscriptions through a transport. */
    public Meter of(Transport transport) {
        return subscribing.get(transport);
    }

    /** Publishing, by HTTP and by frames on WebSockets. */
    public Meter publishing() {
        return publishing;
    }

    /** Everything else: the page, the figures, the round-trip lab, errors of no transport. */
    public Meter other() {
        return other;
    }

    /** Subscriptions open now, over all transports. */
    public long open() {
        long open = 0;
        for (Meter meter : subscribing.values()) {
            open += meter.open();
        }
        return open;
    }

    /** Who is charged for a request with that path. */
    public Meter ofPath(String path) {
        FeedPath feedPath = FeedPath.parse(path);
        if (feedPath == null) {
            return other;
        }
        if (feedPath.resource().equals(Publishing.RESOURCE)) {
            return publishing;
        }
        Transport transport = Transport.ofResource(feedPath.resource());
        return transport == null ? other : of(transport);
    }
}
