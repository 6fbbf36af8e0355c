package dev.feedlab.report.figures;

import dev.feedlab.statistics.Interval;
import dev.feedlab.workload.Transport;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One figure of one transport in two results.
 *
 * @param ratio of the second result's median to the first one's; not finite where that is 0
 * @param interval of the ratio, 95%; none with too few repeats, or where it has no meaning
 * @param adjustedProbability of runs at least so far apart by chance, corrected for the other transports of the same
 *     figure; none with too few repeats
 */
public record Change(
        Transport transport, double ratio, Optional<Interval> interval, OptionalDouble adjustedProbability) {

    /** Whether chance alone is an unlikely reason for the difference. */
    public boolean significant() {
        return adjustedProbability.isPresent() && adjustedProbability.getAsDouble() < PairDifference.LEVEL;
    }

    /** Whether the difference, by chance or not, is too small to speak of. */
    public boolean alike() {
        return interval.filter(PairDifference::alike).isPresent();
    }
}
