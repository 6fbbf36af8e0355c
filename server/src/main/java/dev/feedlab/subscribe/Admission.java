package dev.feedlab.subscribe;

import dev.feedlab.http.Refusal;
import dev.feedlab.metering.Meters;

/** Decides who may subscribe: not more than a number at once, and none while the server stops. */
public final class Admission {

    private final Meters meters;
    private final int maxSubscribers;
    private volatile boolean closed;

    /**
     * @param maxSubscribers most subscriptions open at once, over all transports
     */
    public Admission(Meters meters, int maxSubscribers) {
        this.meters = meters;
        this.maxSubscribers = maxSubscribers;
    }

    /** Refuses everybody from now on. */
    public void close() {
        closed = true;
    }

    /**
     * @throws Refusal 429 if there are too many, 503 if the server stops
     */
    void admit() {
        if (closed) {
            throw new Refusal(503, "the server stops; come back with your cursor", "Retry-After", "1");
        }
        if (meters.open() >= maxSubscribers) {
            throw new Refusal(
                    429,
                    "all of the " + maxSubscribers + " subscriptions that this server allows are open",
                    "Retry-After",
                    "5");
        }
    }
}
