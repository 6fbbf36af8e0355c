package dev.feedlab.report.figures;

import dev.feedlab.statistics.Interval;
import dev.feedlab.workload.Transport;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One figure of one transport in two results.
 *
 * @param ratio of a run of the second result to one of the first, the median of all such ratios; not a number where a run of
 *     the first has 0
 * @param interval of the ratio; none with too few repeats, without a ratio, or of a figure that does not vary by chance
 * @param adjustedProbability of runs at least so far apart by chance, corrected for the other transports of the same
 *     figure; none with too few repeats, or of a figure that does not vary by chance
 * @param differs whether there is a difference that is worth a sentence: one that chance alone is unlikely to make, or, of a
 *     figure that does not vary by chance, one that sets all runs of the one result apart from all runs of the other
 */
public record Change(
        Transport transport,
        double ratio,
        Optional<Interval> interval,
        OptionalDouble adjustedProbability,
        boolean differs) {}
