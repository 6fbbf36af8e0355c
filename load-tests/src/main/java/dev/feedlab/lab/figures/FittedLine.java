package dev.feedlab.lab.figures;

import dev.feedlab.statistics.Interval;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The straight line of least squares through seconds over quantities. Not a number where fewer than two quantities were
 * measured.
 *
 * @param slope seconds per round trip
 * @param slopeInterval 95 % by Student's t, for scatter that is alike at all quantities; none below three points
 * @param intercept seconds at no round trip
 * @param rSquared share of the seconds' variance that the line explains
 */
public record FittedLine(double slope, Optional<Interval> slopeInterval, double intercept, double rSquared) {

    private static final double COVERAGE = 0.95;

    /** What two points already say: the slope and the intercept. */
    private static final int PARAMETERS = 2;

    /** The line through points, each a quantity and its seconds. */
    public static FittedLine through(double[][] points) {
        double meanX =
                Arrays.stream(points).mapToDouble(point -> point[0]).average().orElse(Double.NaN);
        double meanY =
                Arrays.stream(points).mapToDouble(point -> point[1]).average().orElse(Double.NaN);
        double across = sum(points, point -> square(point[0] - meanX));
        double up = sum(points, point -> square(point[1] - meanY));
        double together = sum(points, point -> (point[0] - meanX) * (point[1] - meanY));
        double slope = together / across;
        double intercept = meanY - slope * meanX;
        double unexplained = sum(points, point -> square(point[1] - intercept - slope * point[0]));
        return new FittedLine(
                slope,
                interval(slope, points.length - PARAMETERS, unexplained, across),
                intercept,
                1 - unexplained / up);
    }

    private static Optional<Interval> interval(double slope, int freedom, double unexplained, double across) {
        if (freedom < 1 || !Double.isFinite(slope)) {
            return Optional.empty();
        }
        double standardError = Math.sqrt(unexplained / freedom / across);
        double half = TDistribution.of(freedom).inverseSurvivalProbability((1 - COVERAGE) / 2) * standardError;
        return Optional.of(new Interval(slope - half, slope + half, COVERAGE));
    }

    private static double sum(double[][] points, ToDoubleFunction<double[]> term) {
        return Arrays.stream(points).mapToDouble(term).sum();
    }

    private static double square(double value) {
        return value * value;
    }

    /** Whether there is a line. */
    public boolean known() {
        return Double.isFinite(slope);
    }
}
