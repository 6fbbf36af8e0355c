package dev.feedlab.lab.figures;

import dev.feedlab.lab.Pace;
import dev.feedlab.statistics.Interval;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;

/**
 * The power with which seconds grow: at ten times the quantity they are 10^power times as many. It is the slope of a line
 * through the logarithms, where each quantity counts alike, however small; a straight line through the seconds themselves
 * looks straight as soon as one quantity is much larger than the others.
 *
 * @param power not a number where fewer than {@value #FEWEST_QUANTITIES} quantities were measured, or a value is not above 0
 * @param shift how far a change of pace of {@link Pace#MOST_CHANGE}, between the least and the largest quantity, would move
 *     the power
 */
public record Growth(double power, Optional<Interval> interval, double shift) {

    /** Two points always lie on a line. */
    public static final int FEWEST_QUANTITIES = 3;

    /** A power between these is called linear: at ten times the quantity, 7.9 to 12.6 times the seconds. */
    public static final double LEAST_LINEAR = 0.9;

    /** The upper end of what is called linear. */
    public static final double MOST_LINEAR = 1.1;

    /** The growth of which nothing is known. */
    public static final Growth NONE = new Growth(Double.NaN, Optional.empty(), Double.NaN);

    /** The growth through points, each a quantity and its seconds. */
    static Growth through(double[][] points) {
        long quantities =
                Arrays.stream(points).mapToDouble(point -> point[0]).distinct().count();
        if (quantities < FEWEST_QUANTITIES || Arrays.stream(points).anyMatch(point -> point[1] <= 0)) {
            return NONE;
        }
        double[][] logarithms = Arrays.stream(points)
                .map(point -> new double[] {Math.log(point[0]), Math.log(point[1])})
                .toArray(double[][]::new);
        FittedLine line = FittedLine.through(logarithms);
        return new Growth(line.slope(), line.slopeInterval(), shift(points));
    }

    private static double shift(double[][] points) {
        DoubleSummaryStatistics quantities =
                Arrays.stream(points).mapToDouble(point -> point[0]).summaryStatistics();
        return Math.log(Pace.MOST_CHANGE) / Math.log(quantities.getMax() / quantities.getMin());
    }

    /**
     * Whether the quantities lie far enough apart: where they do not, a change of pace that may pass unnoticed moves the power
     * further than linear growth may lie from 1.
     */
    public boolean wide() {
        return shift <= MOST_LINEAR - 1;
    }
}
