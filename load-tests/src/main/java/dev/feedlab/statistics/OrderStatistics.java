package dev.feedlab.statistics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Intervals whose ends are values of a sample, as many places from its smallest as from its largest. */
final class OrderStatistics {

    /** The coverage that an interval shall have where the sample allows it. */
    private static final double WANTED = 0.95;

    private OrderStatistics() {}

    /**
     * The narrowest of these intervals that covers {@value #WANTED} or more; where even the whole range covers less, the
     * whole range.
     *
     * @param values one or more, in any order
     * @param coverage of the interval from the k-th smallest to the k-th largest value, by k; falls as k rises, to 0 or below
     *     before the two ends cross
     */
    static Interval interval(double[] values, IntToDoubleFunction coverage) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int place = 1;
        while (coverage.applyAsDouble(place + 1) >= WANTED) {
            place++;
        }
        return new Interval(sorted[place - 1], sorted[sorted.length - place], coverage.applyAsDouble(place));
    }
}
