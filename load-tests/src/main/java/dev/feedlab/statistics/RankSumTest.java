package dev.feedlab.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.ranking.NaturalRanking;

/**
 * The two-sided rank-sum test of Mann and Whitney (1947): how probable it is that two samples lie at least as far apart
 * as these do, if both come from the same distribution.
 *
 * <p>Up to {@value #MOST_EXACT} values a side the probability is exact, with ties too. The library's is exact only
 * without ties and else a normal approximation, which is far off for five values a side: 0.012 where counting gives
 * 0.008. Counts of requests and bytes are tied all the time.
 */
public final class RankSumTest {

    /** The most values on a side for which the arrangements are counted. */
    private static final int MOST_EXACT = 50;

    private RankSumTest() {}

    /**
     * The probability.
     *
     * @param one a sample of at least one value
     * @param other likewise
     * @return above 0 and up to 1
     */
    public static double probability(double[] one, double[] other) {
        if (Math.max(one.length, other.length) > MOST_EXACT) {
            return MannWhitneyUTest.withDefaults().test(one, other).getPValue();
        }
        long[] ranks = doubledRanks(one, other);
        long ofOne = Arrays.stream(ranks, 0, one.length).sum();
        return tail(ranks, one.length, ofOne);
    }

    /** The least probability that samples of those sizes can have: that of two samples that do not overlap. */
    public static double leastProbability(int one, int other) {
        double[] below = new double[one];
        double[] above = new double[other];
        Arrays.setAll(below, i -> i);
        Arrays.setAll(above, i -> one + i);
        return probability(below, above);
    }

    /** Tied values share the mean of their ranks; twice that is whole. */
    private static long[] doubledRanks(double[] one, double[] other) {
        double[] pooled = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, pooled, one.length, other.length);
        return Arrays.stream(new NaturalRanking().apply(pooled))
                .mapToLong(rank -> Math.round(2 * rank))
                .toArray();
    }

    /**
     * The share of all choices of {@code size} ranks whose sum lies at least as far from its mean as {@code observed}.
     * The choices are counted by their size and sum, one rank after the other (the shift algorithm of Streitberg and
     * Röhmel, 1986).
     */
    private static double tail(long[] ranks, int size, long observed) {
        int most = Math.toIntExact(Arrays.stream(ranks).sum());
        double[][] choices = new double[size + 1][most + 1];
        choices[0][0] = 1;
        for (long rank : ranks) {
            for (int chosen = size; chosen > 0; chosen--) {
                for (int sum = most; sum >= rank; sum--) {
                    choices[chosen][sum] += choices[chosen - 1][sum - (int) rank];
                }
            }
        }
        double mean = (double) most * size / ranks.length;
        double far = 0;
        for (int sum = 0; sum <= most; sum++) {
            far += Math.abs(sum - mean) >= Math.abs(observed - mean) ? choices[size][sum] : 0;
        }
        return far / Arrays.stream(choices[size]).sum();
    }
}
