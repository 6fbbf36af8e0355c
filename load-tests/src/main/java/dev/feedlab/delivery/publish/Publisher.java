package dev.feedlab.delivery.publish;

import dev.feedlab.client.FeedServer;
import dev.feedlab.client.PublishAnswer;
import dev.feedlab.delivery.LatencyRecorder;
import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.delivery.schedule.Schedule;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Publishes on an open schedule: each message is sent when it is due, whether the earlier ones have been answered or not.
 * What a stall of the server does to latency therefore stays visible, where a publisher that waits would hide it
 * (coordinated omission).
 */
public final class Publisher {

    private static final long ANSWERS_WITHIN_SECONDS = 10;

    private final FeedServer server;
    private final MicroClock clock;
    private final TestMessage drafts;
    private final boolean onServersClock;

    /** A publisher of messages whose texts have the given length in bytes and are drawn from the seed. */
    public Publisher(FeedServer server, MicroClock clock, int payloadBytes, long seed) {
        this.server = server;
        this.clock = clock;
        this.drafts = new TestMessage(payloadBytes, seed);
        this.onServersClock = server.isOnLoopback();
    }

    /** Like the method below, with nothing told of single messages. */
    public long publish(String feed, long firstDue, Schedule schedule, LatencyRecorder lateness)
            throws InterruptedException {
        return publish(feed, firstDue, schedule, lateness, new PublishLog(0, 0));
    }

    /**
     * Publishes to a feed; returns when all is answered, or when the last answers have been waited for in vain.
     *
     * @param firstDue when the first message is due, in microseconds since the epoch
     * @param schedule how many messages there are, and when the others are due
     * @param lateness is told how much later than due the server accepted each message, in microseconds: what a request
     *     waits for in this process is late by no fault of a transport. Where the server is another machine, whose clock is
     *     another one and whose network is part of what is measured, it is how much later than due the request was sent
     * @param log is told of each message that the server accepted, where its clock is believed
     * @return how many the server took
     */
    public long publish(String feed, long firstDue, Schedule schedule, LatencyRecorder lateness, PublishLog log)
            throws InterruptedException {
        long count = schedule.count();
        AtomicLong taken = new AtomicLong();
        CountDownLatch answered = new CountDownLatch(Math.toIntExact(count));
        for (long number = 0; number < count; number++) {
            long due = firstDue + schedule.dueAfter(number);
            byte[] draft = drafts.of(number, due);
            clock.sleepUntil(due);
            long handedOver = clock.now();
            server.publish(feed, draft).whenComplete((answer, failure) -> {
                boolean isTaken = failure == null && answer.taken();
                boolean isTold = isTaken && isBelieved(answer, handedOver);
                lateness.record((isTold ? answer.acceptedAt() : handedOver) - due);
                if (isTold) {
                    log.enter(answer.id(), due, handedOver, answer.acceptedAt());
                }
                taken.addAndGet(isTaken ? 1 : 0);
                answered.countDown();
            });
        }
        answered.await(ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS);
        return taken.get();
    }

    /**
     * Whether the server's clock can be trusted to say when a message was accepted: it is believed where that lies between
     * the hand-over and the answer. A wall clock that was set during the run, or one behind a forwarded port, does not.
     */
    private boolean isBelieved(PublishAnswer answer, long handedOver) {
        return onServersClock && answer.acceptedAt() >= handedOver && answer.acceptedAt() <= clock.now();
    }
}
