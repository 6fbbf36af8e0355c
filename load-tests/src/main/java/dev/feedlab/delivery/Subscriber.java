package dev.feedlab.delivery;

import dev.feedlab.client.FeedMessage;
import dev.feedlab.client.FeedPosition;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One subscriber's ledger: which of the round's messages it has, and what was wrong about the way they came.
 *
 * <p>Order is the feed's own: publishing has several requests in flight, so the id that the server gave a message, not
 * the time when it was due, says what comes after what. Written by the one thread that reads for this subscriber; the
 * conductor looks on.
 */
public final class Subscriber {

    private final FeedPosition start;
    private final long planned;
    private final Arrivals arrivals;

    /**
     * Stretches of ids below {@link #newest} that have not come: the first one of each, and its last. Who falls far behind
     * misses thousands at once, and a long run must not need memory for each of them. Touched only by the reader.
     */
    private final NavigableMap<Long, Long> missing = new TreeMap<>();

    /** The highest id that has come. Touched only by the reader. */
    private long newest;

    private volatile long received;
    private volatile long duplicated;
    private volatile long reordered;
    private volatile long payloadBytes;
    private volatile long beganAt;
    private volatile long endedAt;

    /**
     * A ledger with nothing in it.
     *
     * @param start the position after which the round's messages come
     * @param planned how many messages the round publishes
     * @param arrivals is told of each message that comes for the first time
     */
    public Subscriber(FeedPosition start, long planned, Arrivals arrivals) {
        this.start = start;
        this.planned = planned;
        this.arrivals = arrivals;
        this.newest = start.id();
    }

    /** Notes the moment from which it is subscribed, in microseconds since the epoch. */
    public void begin(long micros) {
        beganAt = micros;
    }

    /** Notes the moment at which its subscription ended, in microseconds since the epoch. */
    public void end(long micros) {
        endedAt = micros;
    }

    /**
     * Enters one arrival.
     *
     * @param arrivalMicros when it arrived, in microseconds since the epoch
     * @return whether the message is new to this subscriber
     */
    public boolean take(FeedMessage message, long arrivalMicros) {
        if (!isNew(message.id())) {
            duplicated = duplicated + 1;
            return false;
        }
        payloadBytes = payloadBytes + message.jsonBytes();
        arrivals.note(message.sentAt(), arrivalMicros);
        received = received + 1;
        return true;
    }

    /** An id outside of the round counts as an arrival too many as well: nobody published that message. */
    private boolean isNew(long id) {
        if (id <= start.id() || id > start.id() + planned) {
            return false;
        }
        if (id <= newest) {
            boolean late = wasMissing(id);
            if (late) {
                reordered = reordered + 1;
            }
            return late;
        }
        if (id > newest + 1) {
            missing.put(newest + 1, id - 1);
        }
        newest = id;
        return true;
    }

    /** Takes an id out of what is missing, if it is there. */
    private boolean wasMissing(long id) {
        Map.Entry<Long, Long> stretch = missing.floorEntry(id);
        if (stretch == null || stretch.getValue() < id) {
            return false;
        }
        long first = stretch.getKey();
        long last = stretch.getValue();
        missing.remove(first);
        if (first < id) {
            missing.put(first, id - 1);
        }
        if (id < last) {
            missing.put(id + 1, last);
        }
        return true;
    }

    /** Different messages that came. */
    public long received() {
        return received;
    }

    /** Whether all came that the round was to publish. */
    public boolean hasEverything() {
        return received >= planned;
    }

    /** Arrivals of a message that had come already. */
    public long duplicated() {
        return duplicated;
    }

    /** Arrivals of a message after one with a higher id. */
    public long reordered() {
        return reordered;
    }

    /** Bytes of message JSON in {@link #received()} deliveries. */
    public long payloadBytes() {
        return payloadBytes;
    }

    /** Whether it has subscribed. */
    public boolean hasBegun() {
        return beganAt != 0;
    }

    /** Whether its subscription is over. */
    public boolean hasEnded() {
        return endedAt != 0;
    }

    /**
     * How long it was subscribed.
     *
     * @param now taken as the end of a subscription that still lasts, in microseconds since the epoch
     */
    public long subscribedMicros(long now) {
        if (!hasBegun()) {
            return 0;
        }
        return (hasEnded() ? endedAt : now) - beganAt;
    }
}
