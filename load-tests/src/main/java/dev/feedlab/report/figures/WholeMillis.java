package dev.feedlab.report.figures;

import dev.feedlab.result.Run;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * Percentiles of latencies that were stamped in whole milliseconds, read as those of grouped data: the deliveries that
 * share a millisecond are taken to lie evenly in it, half of them below its value and half above. A percentile that could
 * only be a whole millisecond would be up to half a millisecond off by itself.
 */
public final class WholeMillis {

    private static final double HALF = 0.5;

    private final Histogram histogram;

    private WholeMillis(Histogram histogram) {
        this.histogram = histogram;
    }

    /**
     * The latencies of a run's virtual users.
     *
     * @throws IllegalArgumentException if its histogram cannot be read
     */
    public static WholeMillis of(Run run) {
        return new WholeMillis(Histograms.read(run, "gatlingLatencyHistogram", Run::gatlingLatencyHistogram));
    }

    /**
     * The latency that a share of the deliveries did not exceed.
     *
     * @param share 0 to 1
     * @return milliseconds; 0 where nothing was delivered
     */
    public double millisAt(double share) {
        double wanted = share * histogram.getTotalCount();
        long below = 0;
        for (HistogramIterationValue group : histogram.recordedValues()) {
            long count = group.getCountAddedInThisIterationStep();
            if (below + count >= wanted) {
                long lowest = histogram.lowestEquivalentValue(group.getValueIteratedTo());
                long width = histogram.sizeOfEquivalentValueRange(group.getValueIteratedTo());
                return Math.max(0, lowest - HALF + width * (wanted - below) / count);
            }
            below += count;
        }
        return 0;
    }
}
