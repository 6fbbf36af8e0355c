package dev.feedlab.simulation;

import dev.feedlab.client.FeedAnswer;
import dev.feedlab.delivery.Subscriber;
import dev.feedlab.delivery.schedule.PollSchedule;

/** What a virtual user carries with it through Gatling's session. Touched by one event loop at a time. */
final class VirtualUser {

    private final Subscriber ledger;
    private final PollSchedule schedule;
    private String cursor;
    private boolean more;

    /**
     * A user that has read nothing yet.
     *
     * @param schedule when it subscribes, and polls from then on
     */
    VirtualUser(Subscriber ledger, PollSchedule schedule, String cursor) {
        this.ledger = ledger;
        this.schedule = schedule;
        this.cursor = cursor;
    }

    Subscriber ledger() {
        return ledger;
    }

    PollSchedule schedule() {
        return schedule;
    }

    /** The last cursor that it was given. */
    String cursor() {
        return cursor;
    }

    void polled(FeedAnswer answer) {
        cursor = answer.next();
        more = answer.more();
    }

    /** When it polls next, in microseconds since the epoch. */
    long nextPoll(long now) {
        return more ? now : schedule.nextAfter(now);
    }
}
