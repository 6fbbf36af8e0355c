package dev.feedlab.lab.figures;

import dev.feedlab.statistics.Interval;
import java.util.List;
import java.util.function.Predicate;

/** What a run says of a claim. */
public enum Verdict {
    /** The intervals leave no room for the contrary, and the difference is larger than what the checks let pass. */
    HOLDS,
    /** They leave no room for the claim, likewise. */
    FAILS,
    /** They leave room for both, there are none, or the difference is too small. */
    OPEN;

    /**
     * Whether WebSocket is faster than that: every quantity's ratio has its whole interval on one side of 1, and is itself
     * further from 1 than twice what the pace may change ({@link LabFigures#LEAST_RATIO}).
     */
    public static Verdict ofFaster(List<AgainstWebSocket> byQuantity) {
        if (byQuantity.isEmpty() || !byQuantity.stream().allMatch(Verdict::beyondDrift)) {
            return OPEN;
        }
        if (everyInterval(byQuantity, ratio -> ratio.low() > 1)) {
            return HOLDS;
        }
        return everyInterval(byQuantity, ratio -> ratio.high() < 1) ? FAILS : OPEN;
    }

    /** Whether a ratio is further from 1 than twice what the pace may change. */
    public static boolean beyondDrift(AgainstWebSocket against) {
        return Math.max(against.ratio(), 1 / against.ratio()) > LabFigures.LEAST_RATIO;
    }

    private static boolean everyInterval(List<AgainstWebSocket> byQuantity, Predicate<Interval> fits) {
        return byQuantity.stream()
                .allMatch(against -> against.ratioInterval().filter(fits).isPresent());
    }

    /**
     * Whether the growth is linear: the power's whole interval lies near 1, or none of it does, and the quantities lie
     * {@linkplain Growth#wide() far enough apart} to tell.
     */
    public static Verdict ofLinear(Growth growth) {
        return growth.wide() ? growth.interval().map(Verdict::ofPower).orElse(OPEN) : OPEN;
    }

    private static Verdict ofPower(Interval power) {
        if (power.low() >= Growth.LEAST_LINEAR && power.high() <= Growth.MOST_LINEAR) {
            return HOLDS;
        }
        return power.low() > Growth.MOST_LINEAR || power.high() < Growth.LEAST_LINEAR ? FAILS : OPEN;
    }
}
