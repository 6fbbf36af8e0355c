package dev.feedlab.lab.figures;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * Percentile bootstrap of medians (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13): repeats are
 * drawn anew with replacement, {@value #RESAMPLES} times, and the interval holds the middle 95 % of what comes out.
 */
public final class Bootstrap {

    /** Fewer repeats than these say too little of how much they vary. */
    public static final int FEWEST_REPEATS = 3;

    private static final int RESAMPLES = 10_000;
    private static final double LOW_PERCENT = 2.5;
    private static final double HIGH_PERCENT = 97.5;

    private Bootstrap() {}

    /** The interval of a sample's median; the same seed gives the same one. */
    public static Interval ofMedian(double[] sample, long seed) {
        return of(sample, sample, (median, same) -> median, seed);
    }

    /** The interval of a quotient or a difference of two independent samples' medians. */
    public static Interval of(double[] first, double[] second, DoubleBinaryOperator ofMedians, long seed) {
        if (Math.min(first.length, second.length) < FEWEST_REPEATS) {
            return Interval.NONE;
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] outcomes = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            outcomes[i] = ofMedians.applyAsDouble(median(drawn(first, random)), median(drawn(second, random)));
        }
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(outcomes);
        return new Interval(percentile.evaluate(LOW_PERCENT), percentile.evaluate(HIGH_PERCENT));
    }

    private static double[] drawn(double[] sample, SplittableRandom random) {
        double[] drawn = new double[sample.length];
        Arrays.setAll(drawn, i -> sample[random.nextInt(sample.length)]);
        return drawn;
    }

    static double median(double[] sample) {
        return new Median().evaluate(sample);
    }
}
