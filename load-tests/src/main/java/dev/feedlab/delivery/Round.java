package dev.feedlab.delivery;

import dev.feedlab.client.FeedPosition;
import dev.feedlab.delivery.schedule.PollSchedule;
import dev.feedlab.delivery.schedule.Schedule;
import dev.feedlab.delivery.schedule.StartOffsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One part of a run, the warm-up or the measured one, for one group of its subscribers: Gatling's virtual users or the probes.
 * It is a board on which is posted when the round opens and when it is over, and from which the subscribers read what to do;
 * it starts nothing itself.
 */
public final class Round {

    /** Connections are opened at no more than so many a second, to measure the transport and not an accept queue. */
    private static final long CONNECTIONS_PER_SECOND = 1_000;

    /**
     * Subscribers take at least so long to come that Gatling's users, who look at the time every few milliseconds, do
     * not all come after the probes: a server that goes round its subscribers serves them in an order that follows from
     * that in which they came, and the probes have to stand for all of them.
     */
    private static final long LEAST_SPREAD_MICROS = TimeUnit.MILLISECONDS.toMicros(500);

    private final RoundPlan plan;
    private final Schedule schedule;
    private final long spreadMicros;
    private final StartOffsets starts;
    private final List<Subscriber> subscribers;

    private volatile long openedAt;
    private volatile boolean over;

    /**
     * A round that has not opened yet.
     *
     * @param group how many subscribers this group has
     * @param arrivals is told of each message that comes to one of them for the first time
     */
    public Round(RoundPlan plan, int group, Arrivals arrivals) {
        this.plan = plan;
        this.schedule = plan.schedule();
        this.subscribers = Stream.generate(() -> new Subscriber(plan.start(), schedule.count(), arrivals))
                .limit(group)
                .toList();
        long connecting = TimeUnit.SECONDS.toMicros(1) * plan.everybody() / CONNECTIONS_PER_SECOND;
        this.spreadMicros = plan.polling() ? plan.pollIntervalMicros() : Math.max(LEAST_SPREAD_MICROS, connecting);
        double distance = plan.polling() ? schedule.distanceMicros() : 0;
        this.starts = new StartOffsets(group, spreadMicros, distance);
    }

    /** What happens in it. */
    public RoundPlan plan() {
        return plan;
    }

    /** Where its feed stands before it publishes. */
    public FeedPosition start() {
        return plan.start();
    }

    /** What it publishes, and when. */
    public Schedule schedule() {
        return schedule;
    }

    /** The subscribers of this group. */
    public List<Subscriber> subscribers() {
        return subscribers;
    }

    /** How long it takes until the last subscriber of all groups subscribes, in microseconds. */
    public long spreadMicros() {
        return spreadMicros;
    }

    /** Posts that subscribers may come, since the given moment in microseconds since the epoch. */
    public void open(long micros) {
        openedAt = micros;
    }

    /** Posts that subscribers should leave. */
    public void end() {
        over = true;
    }

    /** Whether subscribers may come. */
    public boolean isOpen() {
        return openedAt != 0;
    }

    /** Whether subscribers should leave. */
    public boolean isOver() {
        return over;
    }

    /** When the subscriber of that index subscribes, and polls from then on; the round has to be open. */
    public PollSchedule scheduleOf(int index) {
        return new PollSchedule(openedAt + starts.of(index), plan.pollIntervalMicros());
    }
}
