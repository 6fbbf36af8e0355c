package dev.feedlab.delivery;

import dev.feedlab.client.FeedPosition;
import dev.feedlab.delivery.schedule.Schedule;
import dev.feedlab.workload.ArrivalProcess;
import java.util.concurrent.TimeUnit;

/**
 * What happens in one part of a run. Both processes that hold subscribers are given the same one, and make the same schedule
 * of it.
 *
 * @param start where its feed stands before it publishes
 * @param arrivals how messages follow each other
 * @param seconds for how long it publishes
 * @param ratePerSecond how many messages a second, on average
 * @param seed of what chance decides
 * @param polling whether subscribers poll, and therefore come over the whole poll interval
 * @param pollIntervalMillis time between two short polls of a subscriber
 * @param everybody how many subscribers come, in both processes together
 */
public record RoundPlan(
        FeedPosition start,
        ArrivalProcess arrivals,
        double seconds,
        double ratePerSecond,
        long seed,
        boolean polling,
        int pollIntervalMillis,
        int everybody) {

    /** When its messages are due. */
    public Schedule schedule() {
        return Schedule.of(arrivals, seconds, ratePerSecond, seed);
    }

    /** The same on another feed. */
    public RoundPlan on(FeedPosition feed) {
        return new RoundPlan(feed, arrivals, seconds, ratePerSecond, seed, polling, pollIntervalMillis, everybody);
    }

    /** The same for another time, with other messages and polls a second. */
    public RoundPlan paced(double forSeconds, double messagesPerSecond, int millisBetweenPolls) {
        return new RoundPlan(
                start, arrivals, forSeconds, messagesPerSecond, seed, polling, millisBetweenPolls, everybody);
    }

    /** Time between two short polls of a subscriber, in microseconds. */
    public long pollIntervalMicros() {
        return TimeUnit.MILLISECONDS.toMicros(pollIntervalMillis);
    }
}
