package dev.feedlab.lab.figures;

import dev.feedlab.statistics.Interval;
import java.util.List;
import java.util.function.Predicate;

/** What a run says of a claim. */
public enum Verdict {
    /** The intervals leave no room for the contrary. */
    HOLDS,
    /** They leave no room for the claim. */
    FAILS,
    /** They leave room for both, or there are none. */
    OPEN;

    /** Whether WebSocket is faster than that: every quantity's ratio has its whole interval on one side of 1. */
    public static Verdict ofFaster(List<AgainstWebSocket> byQuantity) {
        if (everyRatio(byQuantity, ratio -> ratio.low() > 1)) {
            return HOLDS;
        }
        return everyRatio(byQuantity, ratio -> ratio.high() < 1) ? FAILS : OPEN;
    }

    private static boolean everyRatio(List<AgainstWebSocket> byQuantity, Predicate<Interval> fits) {
        return !byQuantity.isEmpty()
                && byQuantity.stream()
                        .allMatch(
                                against -> against.ratioInterval().filter(fits).isPresent());
    }

    /** Whether the growth is linear: the power's whole interval lies near 1, or none of it does. */
    public static Verdict ofLinear(Growth growth) {
        return growth.interval().map(Verdict::ofPower).orElse(OPEN);
    }

    private static Verdict ofPower(Interval power) {
        if (power.low() >= Growth.LEAST_LINEAR && power.high() <= Growth.MOST_LINEAR) {
            return HOLDS;
        }
        return power.low() > Growth.MOST_LINEAR || power.high() < Growth.LEAST_LINEAR ? FAILS : OPEN;
    }
}
