package dev.feedlab.stall;

import dev.feedlab.client.FeedAnswer;
import dev.feedlab.client.FeedGap;
import dev.feedlab.client.FeedJson;
import dev.feedlab.client.FeedPosition;
import dev.feedlab.delivery.Arrivals;
import dev.feedlab.delivery.Subscriber;
import dev.feedlab.delivery.schedule.MicroClock;

/** One reader: enters what its connection brings. Fed by the connections' thread; the benchmark looks on. */
final class Reader {

    private final FeedPosition start;
    private final long expected;
    private final Subscriber ledger;
    private final MicroClock clock;

    /** Messages that the server said are gone. */
    private volatile long toldGone;

    /** The highest id that the server said is gone; 0 for none. */
    private volatile long newestGone;

    /** Why its connection broke, or null while it has not. */
    private volatile Throwable breakdown;

    /**
     * A reader that nothing has come to.
     *
     * @param start the position after which it reads
     * @param expected how many messages follow that
     * @param arrivals is told of each message that comes for the first time
     */
    Reader(FeedPosition start, long expected, Arrivals arrivals, MicroClock clock) {
        this.start = start;
        this.expected = expected;
        this.ledger = new Subscriber(start, expected, arrivals);
        this.clock = clock;
    }

    /** Notes that the server has answered that it is subscribed. */
    void subscribed() {
        ledger.begin(clock.now());
    }

    /** Enters an event's data or a frame. */
    void take(byte[] json) {
        long arrival = clock.now();
        FeedAnswer answer = FeedJson.read(json);
        answer.messages().forEach(message -> ledger.take(message, arrival));
        if (answer.gap() != null) {
            take(answer.gap());
        }
    }

    private void take(FeedGap gap) {
        newestGone = Math.max(newestGone, gap.resumesAt());
        toldGone = toldGone + gap.messages();
    }

    /** Notes that nothing more will come; the first reason stays. */
    void broke(Throwable reason) {
        if (breakdown == null) {
            breakdown = reason;
        }
    }

    FeedPosition start() {
        return start;
    }

    /** How many messages it should get or be told to be gone. */
    long expected() {
        return expected;
    }

    Subscriber ledger() {
        return ledger;
    }

    long toldGone() {
        return toldGone;
    }

    long newestGone() {
        return newestGone;
    }

    Throwable breakdown() {
        return breakdown;
    }

    /** Whether it has got each message, or has been told that it is gone. */
    boolean isComplete() {
        return ledger.received() + toldGone >= expected;
    }

    /** Whether its connection ended too early. */
    boolean wasCut() {
        return breakdown != null && !isComplete();
    }
}
