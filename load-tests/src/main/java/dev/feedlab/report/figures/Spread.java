package dev.feedlab.report.figures;

import java.util.stream.DoubleStream;
import org.apache.commons.statistics.descriptive.Median;

/**
 * One figure over the repeats of a transport. Repeats are the sample: messages within a run are not independent.
 *
 * @param median the middle repeat, or half-way between the two middle ones; not a number where no repeat has the figure
 * @param min the smallest of the repeats
 * @param max the largest of the repeats
 * @param repeats how many repeats have the figure
 */
public record Spread(double median, double min, double max, int repeats) {

    /** The spread of those values; what is not finite does not count. */
    public static Spread of(DoubleStream values) {
        double[] sorted = values.filter(Double::isFinite).sorted().toArray();
        int count = sorted.length;
        if (count == 0) {
            return new Spread(Double.NaN, Double.NaN, Double.NaN, 0);
        }
        return new Spread(Median.withDefaults().evaluate(sorted), sorted[0], sorted[count - 1], count);
    }

    /** Whether there is a figure at all. */
    public boolean known() {
        return repeats > 0;
    }

    /** Whether there is more than one repeat, so that {@code min} and {@code max} say something. */
    public boolean repeated() {
        return repeats > 1;
    }

    /**
     * Whether each repeat here lies below each repeat there, and the medians differ by at least that factor. With one
     * repeat on each side the first half says nothing, which is why such a comparison is called indicative.
     */
    public boolean clearlyBelow(Spread other, double factor) {
        return known() && other.known() && max < other.min && median * factor <= other.median;
    }
}
