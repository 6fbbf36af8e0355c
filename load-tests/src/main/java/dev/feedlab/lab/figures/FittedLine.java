package dev.feedlab.lab.figures;

import dev.feedlab.statistics.Interval;
import java.util.Optional;
import org.apache.commons.math3.stat.regression.SimpleRegression;

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

    private static final int FEWEST_FOR_INTERVAL = 3;

    /** The line through points, each a quantity and its seconds. */
    public static FittedLine through(double[][] points) {
        SimpleRegression regression = new SimpleRegression();
        regression.addData(points);
        double slope = regression.getSlope();
        Optional<Interval> interval = Optional.empty();
        if (points.length >= FEWEST_FOR_INTERVAL && Double.isFinite(slope)) {
            double half = regression.getSlopeConfidenceInterval();
            interval = Optional.of(new Interval(slope - half, slope + half));
        }
        return new FittedLine(slope, interval, regression.getIntercept(), regression.getRSquare());
    }

    /** Whether there is a line. */
    public boolean known() {
        return Double.isFinite(slope);
    }
}
