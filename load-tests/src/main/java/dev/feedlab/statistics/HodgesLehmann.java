package dev.feedlab.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.apache.commons.statistics.descriptive.Median;

/**
 * How far two samples lie apart: the median of the differences, or of the ratios, of each value of the one with each value of
 * the other (Hodges and Lehmann, Annals of Mathematical Statistics 34, 1963). The interval belongs to the rank-sum test: it
 * holds the shifts, or factors, that the test would not reject, and its ends are two of those differences or ratios (Moses;
 * see Hollander, Wolfe and Chicken, Nonparametric Statistical Methods, 2014, section 4.3). It takes the two distributions to
 * be alike but for that shift or factor, and asks for nothing else.
 *
 * @param estimate not a number where a sample is empty, or a divisor is not above 0
 * @param interval the narrowest one that covers 95% or more, else the widest; none where a sample has fewer than
 *     {@value Interval#FEWEST} values, or where there is no estimate
 */
public record HodgesLehmann(double estimate, Optional<Interval> interval) {

    /** How much larger the first sample is. */
    public static HodgesLehmann ofDifference(double[] minuend, double[] subtrahend) {
        return of(minuend, subtrahend, (one, other) -> one - other);
    }

    /** How many times as large the first sample is. */
    public static HodgesLehmann ofRatio(double[] dividend, double[] divisor) {
        return Arrays.stream(divisor).allMatch(value -> value > 0)
                ? of(dividend, divisor, (one, other) -> one / other)
                : new HodgesLehmann(Double.NaN, Optional.empty());
    }

    private static HodgesLehmann of(double[] one, double[] other, DoubleBinaryOperator contrast) {
        double[] contrasts = Arrays.stream(one)
                .flatMap(first -> Arrays.stream(other).map(second -> contrast.applyAsDouble(first, second)))
                .toArray();
        double estimate = Median.withDefaults().evaluate(contrasts);
        if (Math.min(one.length, other.length) < Interval.FEWEST) {
            return new HodgesLehmann(estimate, Optional.empty());
        }
        RankSums sums = RankSums.withoutTies(one.length, other.length);
        return new HodgesLehmann(estimate, Optional.of(OrderStatistics.interval(contrasts, sums::coverage)));
    }
}
