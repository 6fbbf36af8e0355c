package dev.feedlab.statistics;

import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * Intervals of 95% by the percentile bootstrap (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, section
 * 13.3): the sample is drawn from again and again, with replacement, and the interval holds the middle 95% of what the
 * draws give. The draws begin from a fixed seed, so that the same sample always has the same interval.
 *
 * <p>An interval cannot reach beyond its sample. With 3 to 5 values the interval of a median is therefore the whole
 * range of them, which holds the true median with a probability of 1 − 2<sup>1−n</sup>: 75%, 87.5% and 93.75%.
 */
public final class Bootstrap {

    /** With fewer values than this there is no interval. */
    public static final int FEWEST = 3;

    /** The most values whose interval is nothing but their range. */
    public static final int RANGE_ONLY = 5;

    private static final int RESAMPLES = 10_000;
    private static final double CONFIDENCE = 0.95;
    private static final long SEED = 20_261_121;

    private final Random random = new Random(SEED);

    private Bootstrap() {}

    /** The interval of a sample's median; none for fewer than {@value #FEWEST} values. */
    public static Optional<Interval> ofMedian(double[] sample) {
        if (sample.length < FEWEST) {
            return Optional.empty();
        }
        return Optional.of(interval(bootstrap -> bootstrap.medianOfResample(sample)));
    }

    /**
     * The interval of the quotient of two samples' medians, each drawn from by itself; none where one of them has fewer
     * than {@value #FEWEST} values, or the divisor has one that is not above 0.
     */
    public static Optional<Interval> ofRatioOfMedians(double[] dividend, double[] divisor) {
        for (double value : divisor) {
            if (!(value > 0)) {
                return Optional.empty();
            }
        }
        if (Math.min(dividend.length, divisor.length) < FEWEST) {
            return Optional.empty();
        }
        return Optional.of(
                interval(bootstrap -> bootstrap.medianOfResample(dividend) / bootstrap.medianOfResample(divisor)));
    }

    /**
     * The interval of the difference of two samples' medians, each drawn from by itself; none where one of them has fewer
     * than {@value #FEWEST} values.
     */
    public static Optional<Interval> ofDifferenceOfMedians(double[] minuend, double[] subtrahend) {
        if (Math.min(minuend.length, subtrahend.length) < FEWEST) {
            return Optional.empty();
        }
        return Optional.of(
                interval(bootstrap -> bootstrap.medianOfResample(minuend) - bootstrap.medianOfResample(subtrahend)));
    }

    private static Interval interval(ToDoubleFunction<Bootstrap> draw) {
        Bootstrap bootstrap = new Bootstrap();
        double[] draws = new double[RESAMPLES];
        for (int i = 0; i < draws.length; i++) {
            draws[i] = draw.applyAsDouble(bootstrap);
        }
        double tail = (1 - CONFIDENCE) / 2;
        double[] ends = Quantile.withDefaults().evaluate(draws, tail, 1 - tail);
        return new Interval(ends[0], ends[1]);
    }

    private double medianOfResample(double[] sample) {
        double[] resample = new double[sample.length];
        for (int i = 0; i < resample.length; i++) {
            resample[i] = sample[random.nextInt(sample.length)];
        }
        return Median.withDefaults().evaluate(resample);
    }
}
