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
 * @param adjustedProbability of runs at least so far apart by chance, corrected for the other pairs of the same figure
 * @param superiority how often a run of {@code more} lies above one of {@code less}
 * @param ratio of the medians, {@code more} to {@code less}; not finite where the smaller median is 0
 * @param ratioInterval its 95% interval; none where it has no meaning
 * @param felt whether a person would notice
 */
public record PairDifference(
        Transport more,
        Transport less,
        double adjustedProbability,
        Superiority superiority,
        double ratio,
        Optional<Interval> ratioInterval,
        Felt felt) {

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

    /** Whether chance alone is an unlikely reason for the difference. */
    public boolean significant() {
        return adjustedProbability < LEVEL;
    }

    /** Whether the difference, by chance or not, is too small to speak of. */
    public boolean alike() {
        return ratioInterval.filter(PairDifference::alike).isPresent();
    }

    /** Whether a ratio's whole interval lies within half a per cent of 1, so that three digits do not show it. */
    static boolean alike(Interval ratio) {
        return ratio.low() > 1 - SHOWN && ratio.high() < 1 + SHOWN;
    }
}
