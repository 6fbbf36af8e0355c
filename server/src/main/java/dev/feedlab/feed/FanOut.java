package dev.feedlab.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one hot loop: a thread that goes round the subscribers of each feed with something new, gives each that is free
 * everything after its cursor in one write, and sleeps when nobody is behind.
 *
 * <p>A publisher only appends and wakes the loop, so that publishing costs the same for one subscriber and for ten
 * thousand. A subscriber whose write is still under way is passed over; it comes back by itself when the write is done, and
 * then finds several messages waiting. One pass reads the end of the log once, so that all who were up to date get the same
 * batch and share its bytes. One thread is enough, because a write does not block, and better than two, which would only
 * take turns at the same log and make smaller batches.
 */
public final class FanOut implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FanOut.class);

    /** How exactly a wait is kept. */
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Before the feeds that have something new get their turn again. */
    private static final int MAX_ATTENTION_PER_ROUND = 10_000;

    private final Thread thread = new Thread(this::run, "feedlab-fan-out");
    private final int ticksPerBeat;

    /** Feeds with new messages, from the publishers. */
    private final Queue<Feed> woken = new ConcurrentLinkedQueue<>();

    /** Subscriptions to look at: new, cancelled, or free again and behind. From any thread. */
    private final Queue<Subscription> attention = new ConcurrentLinkedQueue<>();

    /** Whether the thread sleeps or is about to. */
    private volatile boolean sleeping;

    private volatile boolean closing;
    private final CountDownLatch allEnded = new CountDownLatch(1);

    /** Feeds with subscribers. Touched only by the loop, like all that follows. */
    private final Set<Feed> served = new HashSet<>();

    /** Feeds that get a pass over all their subscribers in this round, each once. */
    private final Queue<Feed> due = new ArrayDeque<>();

    /** Whether this round's log tells already why subscribers are cut. */
    private boolean failureTold;

    private int subscribers;
    private int ticks;
    private long nextTick = System.nanoTime() + TICK_NANOS;

    /**
     * @param heartbeatSeconds time between two signs of life to a subscriber, 1 or more
     */
    public FanOut(int heartbeatSeconds) {
        ticksPerBeat = (int) (TimeUnit.SECONDS.toNanos(heartbeatSeconds) / TICK_NANOS);
        thread.setDaemon(true);
    }

    /** Begins to serve. */
    public void start() {
        thread.start();
    }

    /** Tells the loop that a feed has new messages. */
    void wake(Feed feed) {
        if (feed.awaitsFanOut.compareAndSet(false, true)) {
            woken.add(feed);
            rouse();
        }
    }

    /** Has the loop look at a subscription, at once if it is behind, otherwise before the next message goes out. */
    void attend(Subscription subscription) {
        attention.add(subscription);
        if (subscription.feed.log().newest() > subscription.position) {
            rouse();
        }
    }

    boolean isClosing() {
        return closing;
    }

    private void rouse() {
        if (sleeping && Thread.currentThread() != thread) {
            LockSupport.unpark(thread);
        }
    }

    /**
     * Ends all subscriptions, each after the write that is under way, and returns when all have been told, but after that
     * time at the latest.
     */
    public void endAll(long timeout, TimeUnit unit) throws InterruptedException {
        closing = true;
        if (!allEnded.await(timeout, unit)) {
            LOG.warn("some subscribers did not read their last message in time; their connections are cut");
        }
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                round();
            } catch (RuntimeException | Error unexpected) {
                recover(unexpected);
            }
            sleep();
        }
    }

    /** Nobody is forgotten whom the error kept from being served: the next round looks at everybody. */
    private void recover(Throwable unexpected) {
        try {
            due.addAll(served);
            LOG.error("the fan-out goes on after an error", unexpected);
        } catch (RuntimeException | Error again) {
            // Memory is short. The thread has to live on; it is the only one.
        }
    }

    /** One round over what waits at its beginning. */
    private void round() {
        failureTold = false;
        Map<Feed, List<Subscription>> behind = attendToAll();
        // A feed that is woken again from now on is in the next round, so that nothing below waits for long.
        for (Feed next = woken.poll(); next != null; next = woken.poll()) {
            due.add(next);
        }
        for (Feed next = due.poll(); next != null; next = due.poll()) {
            next.awaitsFanOut.set(false);
            behind.remove(next);
            pass(next, next.subscribers.nextPass());
        }
        behind.forEach(this::pass);
        if (System.nanoTime() - nextTick >= 0) {
            nextTick = System.nanoTime() + TICK_NANOS;
            tick();
        }
    }

    /** Takes in who is new and lets go who has left; gives those that are behind, by their feed. */
    private Map<Feed, List<Subscription>> attendToAll() {
        Map<Feed, List<Subscription>> behind = new HashMap<>();
        for (int turn = 0; turn < MAX_ATTENTION_PER_ROUND; turn++) {
            Subscription next = attention.poll();
            if (next == null) {
                break;
            }
            try {
                if (attendTo(next)) {
                    behind.computeIfAbsent(next.feed, feed -> new ArrayList<>()).add(next);
                }
            } catch (RuntimeException | Error failure) {
                cut(next, failure);
            }
        }
        return behind;
    }

    /** Until the next tick, unless there is something to do. */
    private void sleep() {
        sleeping = true;
        if (attention.isEmpty() && woken.isEmpty()) {
            LockSupport.parkNanos(this, Math.max(1, nextTick - System.nanoTime()));
        }
        sleeping = false;
    }

    /** The hot path, and the only one: everything new of a feed, to each of these subscribers of it that is free and behind. */
    private void pass(Feed feed, List<Subscription> subscriptions) {
        long newest = feed.log().newest();
        PassBatches batches = new PassBatches(feed);
        for (Subscription subscription : subscriptions) {
            boolean free = subscription.index >= 0 && !subscription.writing && !subscription.isCancelled();
            if (free && subscription.position < newest) {
                deliver(subscription, batches);
            }
        }
    }

    /** Whether it is to get what is new. */
    private boolean attendTo(Subscription subscription) {
        if (subscription.isCancelled()) {
            remove(subscription);
            return false;
        }
        if (subscription.index < 0 && !subscription.wasServed) {
            add(subscription);
        }
        if (subscription.index < 0 || subscription.writing) {
            return false;
        }
        if (closing) {
            end(subscription, EndReason.SHUTDOWN);
            return false;
        }
        return subscription.feed.log().newest() > subscription.position;
    }

    private void deliver(Subscription subscription, PassBatches batches) {
        try {
            Batch batch = batches.after(subscription.position);
            subscription.position = batch.last();
            if (subscription.once) {
                remove(subscription);
            }
            subscription.writing = true;
            subscription.outlet.write(batch, subscription.done);
        } catch (RuntimeException | Error failure) {
            cut(subscription, failure);
        }
    }

    private void end(Subscription subscription, EndReason reason) {
        remove(subscription);
        try {
            subscription.outlet.end(reason);
        } catch (RuntimeException | Error failure) {
            cut(subscription, failure);
        }
    }

    /** A reader that cannot be served must know: it is not left on an open connection that stays silent. */
    private void cut(Subscription subscription, Throwable failure) {
        remove(subscription);
        subscription.outlet.abort(failure);
        if (failureTold) {
            LOG.warn("another subscriber of feed {} is cut: {}", subscription.feed.name(), failure.toString());
        } else {
            LOG.warn("a subscriber of feed {} is cut", subscription.feed.name(), failure);
            failureTold = true;
        }
    }

    private void add(Subscription subscription) {
        subscription.wasServed = true;
        subscription.feed.subscribers.add(subscription);
        served.add(subscription.feed);
        subscribers++;
    }

    private void remove(Subscription subscription) {
        if (subscription.index < 0) {
            subscription.wasServed = true;
            return;
        }
        subscription.feed.subscribers.remove(subscription);
        subscribers--;
    }

    /** Ends waits that are over, and gives a share of the subscribers their heartbeat. */
    private void tick() {
        long now = System.nanoTime();
        int turn = ++ticks % ticksPerBeat;
        served.removeIf(feed -> feed.subscribers.isEmpty());
        for (Feed feed : served) {
            List<Subscription> all = feed.subscribers.all();
            for (int i = all.size() - 1; i >= 0; i--) {
                Subscription subscription = all.get(i);
                if (!subscription.writing) {
                    tend(subscription, now, i % ticksPerBeat == turn);
                }
            }
        }
        if (closing && subscribers == 0 && attention.isEmpty()) {
            allEnded.countDown();
        }
    }

    private void tend(Subscription subscription, long now, boolean isItsTurn) {
        if (closing) {
            end(subscription, EndReason.SHUTDOWN);
        } else if (subscription.once) {
            if (now - subscription.deadline >= 0) {
                end(subscription, EndReason.EXPIRED);
            }
        } else if (isItsTurn) {
            beat(subscription);
        }
    }

    private void beat(Subscription subscription) {
        subscription.writing = true;
        try {
            subscription.outlet.beat(subscription.done);
        } catch (RuntimeException | Error failure) {
            cut(subscription, failure);
        }
    }
}
