package dev.feedlab.report.figures;

import dev.feedlab.statistics.Interval;
import dev.feedlab.statistics.Superiority;
import dev.feedlab.workload.Transport;
import java.util.Optional;

/**
 * One figure of two transports against each other.
 *
 * @param more the transport with the larger median
 * @param less the other one
 * @param ratio of a run of {@code more} to one of {@code less}, the median of all such ratios; not a number where a run of
 *     {@code less} has 0
 * @param chance what a test says of it; none of a figure that does not vary by chance
 * @param felt whether a person would notice
 */
public record PairDifference(Transport more, Transport less, double ratio, Optional<Chance> chance, Felt felt) {

    /**
     * What the repeats tell of chance.
     *
     * @param adjustedProbability of runs at least so far apart by chance, corrected for the other pairs of the same figure
     * @param superiority how often a run of {@code more} lies above one of {@code less}
     * @param ratioInterval that of the ratio; none where there is no ratio
     */
    public record Chance(double adjustedProbability, Superiority superiority, Optional<Interval> ratioInterval) {

        /** Whether chance alone is an unlikely reason for the difference. */
        public boolean unlikely() {
            return adjustedProbability < LEVEL;
        }
    }

    /** The level of the tests: how often, at most, chance may pass for a difference in one figure. */
    public static final double LEVEL = 0.05;

    private static final double SHOWN = 0.005;

    /** Whether a person would notice the difference. */
    public enum Felt {
        /** It is no time. */
        DOES_NOT_APPLY,
        /** Both medians lie in one {@link LatencyBand}, with all of their intervals. */
        NO,
        /** The intervals allow both. */
        OPEN,
        /** No band holds something of both intervals. */
        YES
    }

    /** Whether the difference, by chance or not, is too small to speak of. */
    public boolean alike() {
        return chance.map(tested -> tested.ratioInterval()
                        .filter(ends -> alike(ends.low(), ends.high()))
                        .isPresent())
                .orElseGet(() -> alike(ratio));
    }

    /** Whether a ratio lies within half a per cent of 1, so that three digits do not show it. */
    public static boolean alike(double ratio) {
        return alike(ratio, ratio);
    }

    /** Whether a ratio, from its low to its high end, lies so. */
    static boolean alike(double low, double high) {
        return low > 1 - SHOWN && high < 1 + SHOWN;
    }
}
