package dev.feedlab.report.figures;

import dev.feedlab.result.Run;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Any percentile of delivery latency, out of the probes' histograms of several runs put together. Pooling is for the
 * shape of the curve alone; a figure in a table is the median over the repeats.
 */
public final class Curve {

    private final Histogram pooled;

    private Curve(Histogram pooled) {
        this.pooled = pooled;
    }

    /**
     * Pools the runs' histograms.
     *
     * @throws IllegalArgumentException if a histogram cannot be read; the message says which
     */
    public static Curve of(List<Run> runs) {
        Histogram pooled = new Histogram(3);
        pooled.setAutoResize(true);
        runs.forEach(run -> pooled.add(Histograms.read(run, "latencyHistogram", Run::latencyHistogram)));
        return new Curve(pooled);
    }

    /** Deliveries in all runs together. */
    public long deliveries() {
        return pooled.getTotalCount();
    }

    /**
     * The latency that a share of the deliveries did not exceed.
     *
     * @param share 0 to 1
     * @return microseconds
     */
    public double microsAt(double share) {
        return pooled.getValueAtPercentile(share * 100);
    }
}
