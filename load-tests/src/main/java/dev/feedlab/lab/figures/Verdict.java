package dev.feedlab.lab.figures;

import java.util.List;

/** What a run says of a claim. */
public enum Verdict {
    /** The intervals leave no room for the contrary. */
    HOLDS,
    /** They leave no room for the claim. */
    FAILS,
    /** They leave room for both, or there are none. */
    OPEN;

    /** Whether WebSocket is faster than that: every quantity's ratio has its whole interval on one side of 1. */
    public static Verdict ofFaster(List<Contrast> contrasts) {
        if (!contrasts.isEmpty()
                && contrasts.stream()
                        .allMatch(contrast -> contrast.ratioInterval().above(1))) {
            return HOLDS;
        }
        boolean slower = !contrasts.isEmpty()
                && contrasts.stream()
                        .allMatch(contrast -> contrast.ratioInterval().below(1));
        return slower ? FAILS : OPEN;
    }

    /** Whether the growth is linear: the power's whole interval lies near 1, or none of it does. */
    public static Verdict ofLinear(Growth growth) {
        Interval interval = growth.interval();
        if (interval.within(Growth.LEAST_LINEAR, Growth.MOST_LINEAR)) {
            return HOLDS;
        }
        return interval.above(Growth.MOST_LINEAR) || interval.below(Growth.LEAST_LINEAR) ? FAILS : OPEN;
    }
}
