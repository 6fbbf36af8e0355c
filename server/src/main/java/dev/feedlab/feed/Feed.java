package dev.feedlab.feed;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** One feed: its log, and the subscriptions that the fan-out thread serves from it. */
public final class Feed {

    /**
     * Bytes of messages in one batch. It bounds what a stalled subscriber pins, and is still some hundred messages of
     * ordinary size for one write.
     */
    static final int MAX_BATCH_BYTES = 64 * 1024;

    /** Most messages in one answer or write. */
    public static final int MAX_BATCH_MESSAGES = 1_000;

    /** Bounds what is kept for those who ask next. */
    private static final int MAX_RECENT_BATCHES = 32;

    private final String name;
    private final MessageLog log;
    private final FanOut fanOut;

    /** Batches that others may ask for too. Made anew at little cost, so that memory is not kept for those who do not. */
    private volatile WeakReference<Recent> recent = new WeakReference<>(null);

    /** Touched only by the fan-out thread. */
    final Subscribers subscribers = new Subscribers();

    /** Whether it waits for the fan-out thread already. */
    final AtomicBoolean awaitsFanOut = new AtomicBoolean();

    /**
     * Batches by the position that they follow.
     *
     * @param newest id of the newest message when the first of them was made
     */
    private record Recent(long newest, Map<Long, Batch> batches) {}

    Feed(String name, MessageLog log, FanOut fanOut) {
        this.name = name;
        this.log = log;
        this.fanOut = fanOut;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    MessageLog log() {
        return log;
    }

    FanOut fanOut() {
        return fanOut;
    }

    /** Where the feed stands: after its newest message. */
    public Cursor now() {
        return new Cursor(log.newest(), log.epoch());
    }

    /** An answer that brings nothing: a reader at that cursor stays there. */
    public Batch nothingAfter(Cursor cursor) {
        return new Batch(log.epoch(), null, List.of(), cursor.position(), false);
    }

    /**
     * What is new after a cursor that a client handed in, with a gap in front where the cursor cannot be honoured.
     *
     * @param after null for a reader that begins now
     * @param limit most messages, 1 to {@link #MAX_BATCH_MESSAGES}
     */
    public Batch after(Cursor after, int limit) {
        if (after == null) {
            return nothingAfter(now());
        }
        if (after.epoch() != null && !after.epoch().equals(log.epoch())) {
            return after(log.oldest() - 1, limit).withoutGap().afterGap(after);
        }
        long newest = log.newest();
        if (after.position() > newest) {
            return after(newest, limit).withoutGap().afterGap(after);
        }
        if (after.asksForEverything()) {
            return after(log.oldest() - 1, limit).withoutGap();
        }
        return limit == MAX_BATCH_MESSAGES ? shared(after.position()) : after(after.position(), limit);
    }

    /**
     * What is new after a position, the same batch for all who ask until the next message comes. Clients that poll at one
     * interval stand at few cursors: those that asked between the same two messages the last time do so again.
     */
    private Batch shared(long position) {
        long newest = log.newest();
        Recent current = recent.get();
        if (current == null || current.newest() != newest) {
            current = new Recent(newest, new ConcurrentHashMap<>());
            recent = new WeakReference<>(current);
        }
        if (current.batches().size() >= MAX_RECENT_BATCHES) {
            return after(position, MAX_BATCH_MESSAGES);
        }
        return current.batches().computeIfAbsent(position, from -> after(from, MAX_BATCH_MESSAGES));
    }

    /** What is new after a position of this log. */
    Batch after(long position, int limit) {
        long newest = log.newest();
        List<Message> messages = log.after(position, limit, MAX_BATCH_BYTES);
        long first = messages.isEmpty()
                ? Math.max(position + 1, log.oldest())
                : messages.get(0).id();
        long last = first - 1 + messages.size();
        Gap gap = first > position + 1 ? new Gap(cursor(position), cursor(first - 1)) : null;
        return new Batch(log.epoch(), gap, messages, last, last < newest);
    }

    /**
     * Where a subscription begins that hands in that cursor: a batch without messages, with a gap where the cursor cannot
     * be honoured.
     */
    public Batch start(Cursor after) {
        return after(after, 1).start();
    }

    private Cursor cursor(long position) {
        return new Cursor(position, log.epoch());
    }

    /**
     * Subscribes until cancelled or ended.
     *
     * @param from where {@link #start} said to begin
     * @param outlet makes the far end of the subscription that it is given
     */
    public void subscribe(Cursor from, Function<Subscription, Outlet> outlet) {
        fanOut.attend(new Subscription(this, from.position(), false, Subscription.NEVER, outlet));
    }

    /**
     * Subscribes to the next batch only: the outlet gets either one write, or one end when nothing came in that time, which
     * is kept to a tenth of a second.
     *
     * @param from where an empty {@link #after} said that the feed stands
     */
    public void awaitNext(Cursor from, Duration atMost, Function<Subscription, Outlet> outlet) {
        long deadline = System.nanoTime() + atMost.toNanos();
        fanOut.attend(new Subscription(this, from.position(), true, deadline, outlet));
    }
}
