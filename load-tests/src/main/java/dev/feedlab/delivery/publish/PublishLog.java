package dev.feedlab.delivery.publish;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * When each message was due, when its request was sent and when the server accepted it, by the id that the server gave it. In
 * microseconds since the epoch. Filled by the threads that read the answers.
 */
public final class PublishLog {

    /** Of more messages than this the first ones are kept: 24 bytes each. */
    private static final int MOST = 500_000;

    private static final int DUE = 0;
    private static final int SENT = 1;
    private static final int ACCEPTED = 2;
    private static final int MOMENTS = 3;

    private final long before;
    private final AtomicLongArray moments;

    /**
     * An empty one.
     *
     * @param before the id in front of the first message
     * @param count how many messages there will be
     */
    public PublishLog(long before, long count) {
        this.before = before;
        this.moments = new AtomicLongArray(MOMENTS * (int) Math.min(MOST, count));
    }

    /** Enters a message that the server accepted; one that is not kept is passed over. */
    void enter(long id, long due, long sent, long accepted) {
        if (knowsPlaceOf(id)) {
            int at = place(id);
            moments.set(at + SENT, sent);
            moments.set(at + ACCEPTED, accepted);
            moments.set(at + DUE, due);
        }
    }

    private boolean knowsPlaceOf(long id) {
        return id > before && id - before <= moments.length() / MOMENTS;
    }

    private int place(long id) {
        return MOMENTS * (int) (id - before - 1);
    }

    /** Whether the message of that id was entered. */
    public boolean has(long id) {
        return knowsPlaceOf(id) && moments.get(place(id) + DUE) != 0;
    }

    /** When the message of that id was due; only for one that was entered, like the next two. */
    public long due(long id) {
        return moments.get(place(id) + DUE);
    }

    /** When its request was sent. */
    public long sent(long id) {
        return moments.get(place(id) + SENT);
    }

    /** When the server accepted it. */
    public long accepted(long id) {
        return moments.get(place(id) + ACCEPTED);
    }
}
