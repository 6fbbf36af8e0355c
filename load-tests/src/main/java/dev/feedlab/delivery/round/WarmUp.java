package dev.feedlab.delivery.round;

import dev.feedlab.delivery.RoundPlan;
import dev.feedlab.workload.ArrivalProcess;
import java.util.List;

/**
 * What comes before the measured round. Compilers count calls, not seconds: a JVM that has delivered or been asked little still
 * interprets much of what it is measured for. So a warm-up begins with as many operations of each kind as a compiler wants to
 * see: messages published, messages delivered, polls answered. It ends at the measured pace: under another one other branches
 * are taken, and what was compiled for them is thrown away when the pace changes.
 */
final class WarmUp {

    /** Polls in the fast part. HotSpot's last tier compiles after 5,000 to 15,000 calls (Tier4 thresholds). */
    private static final double POLLS = 15_000;

    /** Messages in the fast part; they take the server most. */
    private static final double MESSAGES = 5_000;

    /** Deliveries a second in the fast part: they take least, and behind them is most that wants to be compiled. */
    private static final double DELIVERIES_PER_SECOND = 10_000;

    /** The server keeps so many seconds' worth of messages, and the generator has to keep up. */
    private static final double MOST_SPEED_UP = 10;

    private static final int SHORTEST_INTERVAL_MILLIS = 10;

    /** How much of a warm-up the fast part is. */
    private static final double FAST_SHARE = 0.6;

    private WarmUp() {}

    /** The rounds before that one, in their order; on its feed, so that each needs another. */
    static List<RoundPlan> before(RoundPlan measured, int seconds) {
        if (seconds == 0) {
            return List.of();
        }
        double fastSeconds = FAST_SHARE * seconds;
        double rate = measured.ratePerSecond();
        double enough = DELIVERIES_PER_SECOND / measured.everybody();
        double fastRate = Math.max(rate, Math.min(enough, MOST_SPEED_UP * rate));
        int enoughPolls = (int) (measured.everybody() * fastSeconds * 1_000 / POLLS);
        int fastInterval = Math.min(measured.pollIntervalMillis(), Math.max(SHORTEST_INTERVAL_MILLIS, enoughPolls));
        return List.of(
                measured.paced(fastSeconds, fastRate, fastInterval),
                measured.paced(seconds - fastSeconds, rate, measured.pollIntervalMillis()));
    }

    /** What is published besides, and read by nobody, so that publishing is warm too. */
    static RoundPlan besides(RoundPlan fast) {
        double rate = Math.max(1, MESSAGES / fast.seconds() - fast.ratePerSecond());
        return new RoundPlan(fast.start(), ArrivalProcess.FIXED, fast.seconds(), rate, fast.seed(), false, 0, 0);
    }
}
