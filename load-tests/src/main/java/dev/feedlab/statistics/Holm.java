package dev.feedlab.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Corrects the probabilities of several tests made together (Holm, Scandinavian Journal of Statistics 6, 1979). */
public final class Holm {

    private Holm() {}

    /**
     * Probabilities that can each be held against one level, with that level bounding the chance of any false alarm
     * among them all.
     *
     * @param probabilities of the tests, 0 to 1
     * @return the adjusted ones in the same order; none is above 1 or below what it was
     */
    public static double[] adjusted(double[] probabilities) {
        int[] ascending = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(test -> probabilities[test]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[probabilities.length];
        double least = 0;
        for (int step = 0; step < ascending.length; step++) {
            int test = ascending[step];
            least = Math.max(least, Math.min(1, (ascending.length - step) * probabilities[test]));
            adjusted[test] = least;
        }
        return adjusted;
    }
}
