package dev.feedlab.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Where the median of what a sample was drawn from lies: between two of its values (David and Nagaraja, Order Statistics,
 * 2003, section 7.1). Each value falls below the true median with a probability of one half, so that a binomial count tells
 * exactly how often the two values enclose it, whatever the distribution.
 */
public final class MedianInterval {

    private static final double HALF = 0.5;

    private MedianInterval() {}

    /**
     * The narrowest interval that covers 95% or more. With 3, 4 and 5 values none does, and it is the whole range, which covers
     * 75%, 87.5% and 93.75%; with fewer than {@value Interval#FEWEST} there is none.
     */
    public static Optional<Interval> of(double[] sample) {
        if (sample.length < Interval.FEWEST) {
            return Optional.empty();
        }
        BinomialDistribution below = BinomialDistribution.of(sample.length, HALF);
        return Optional.of(OrderStatistics.interval(sample, place -> 1 - 2 * below.cumulativeProbability(place - 1)));
    }
}
