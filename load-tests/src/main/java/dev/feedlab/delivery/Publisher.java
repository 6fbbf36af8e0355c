package dev.feedlab.delivery;

import dev.feedlab.client.FeedServer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Publishes on an open schedule: each message is sent when it is due, whether the earlier ones have been answered or not.
 * What a stall of the server does to latency therefore stays visible, where a publisher that waits would hide it
 * (coordinated omission).
 */
public final class Publisher {

    private static final int CREATED = 201;
    private static final long ANSWERS_WITHIN_SECONDS = 10;

    private final FeedServer server;
    private final MicroClock clock;
    private final TestMessage draft;

    /** A publisher of messages whose text has the given length in bytes. */
    public Publisher(FeedServer server, MicroClock clock, int payloadBytes) {
        this.server = server;
        this.clock = clock;
        this.draft = new TestMessage(payloadBytes);
    }

    /**
     * Publishes to a feed; returns when all is answered, or when the last answers have been waited for in vain.
     *
     * @param firstDue when the first message is due, in microseconds since the epoch
     * @param schedule how many messages there are, and when the others are due
     * @param lateness is told how much later than due each message was sent, in microseconds
     * @return how many the server took
     */
    public long publish(String feed, long firstDue, Schedule schedule, LatencyRecorder lateness)
            throws InterruptedException {
        long count = schedule.count();
        AtomicLong taken = new AtomicLong();
        CountDownLatch answered = new CountDownLatch(Math.toIntExact(count));
        for (long number = 0; number < count; number++) {
            long due = firstDue + schedule.dueAfter(number);
            clock.sleepUntil(due);
            lateness.record(clock.now() - due);
            server.publish(feed, draft.dueAt(due)).whenComplete((status, failure) -> {
                if (failure == null && status == CREATED) {
                    taken.incrementAndGet();
                }
                answered.countDown();
            });
        }
        answered.await(ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS);
        return taken.get();
    }
}
