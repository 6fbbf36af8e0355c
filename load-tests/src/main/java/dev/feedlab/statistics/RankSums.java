package dev.feedlab.statistics;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How the sum of some ranks is distributed where each choice of so many of them is equally probable: what chance makes of the
 * ranks of one sample among those of both.
 */
final class RankSums {

    /** The most values on a side for which the choices are counted. */
    static final int MOST_EXACT = 50;

    private final int size;
    private final int others;

    /** How many choices have each sum. */
    private final double[] choices;

    private RankSums(int size, int others, double[] choices) {
        this.size = size;
        this.others = others;
        this.choices = choices;
    }

    /** All choices of {@code size} out of those ranks. */
    static RankSums of(long[] ranks, int size) {
        return new RankSums(size, ranks.length - size, choices(ranks, size));
    }

    /** The ranks of a sample of {@code size} values beside {@code others} others, of which no two are alike. */
    static RankSums withoutTies(int size, int others) {
        return Math.max(size, others) > MOST_EXACT
                ? new RankSums(size, others, new double[0])
                : of(LongStream.rangeClosed(1, size + others).toArray(), size);
    }

    /**
     * The choices are counted by their size and sum, one rank after the other (the shift algorithm of Streitberg and Röhmel,
     * Statistical Software Newsletter 12, 1986).
     */
    private static double[] choices(long[] ranks, int size) {
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
        return choices[size];
    }

    /** The share of the choices whose sum lies at least as far from the mean of all as {@code observed}. */
    double atLeastAsFar(long observed) {
        double mean = (double) (choices.length - 1) * size / (size + others);
        double far = 0;
        for (int sum = 0; sum < choices.length; sum++) {
            far += Math.abs(sum - mean) >= Math.abs(observed - mean) ? choices[sum] : 0;
        }
        return far / Arrays.stream(choices).sum();
    }

    /**
     * How often the true shift lies between the {@code place}-th smallest and the {@code place}-th largest difference of the two
     * samples' values: where the rank sum exceeds its least by at least {@code place}, and falls short of its most by as much.
     */
    double coverage(int place) {
        return 1 - 2 * (choices.length == 0 ? approximatelyBelow(place) : below(place));
    }

    private double below(int place) {
        int least = size * (size + 1) / 2;
        return Arrays.stream(choices, 0, Math.min(choices.length, least + place))
                        .sum()
                / Arrays.stream(choices).sum();
    }

    /** By the normal distribution, with the correction for whole numbers. */
    private double approximatelyBelow(int place) {
        double pairs = (double) size * others;
        double deviation = Math.sqrt(pairs * (size + others + 1) / 12);
        return NormalDistribution.of(pairs / 2, deviation).cumulativeProbability(place - 0.5);
    }
}
