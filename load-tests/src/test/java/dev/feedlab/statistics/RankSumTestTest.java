package dev.feedlab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankSumTestTest {

    /**
     * Permeability constants of the human chorioamnion (Hollander and Wolfe, 1973, page 69). R's page on {@code
     * wilcox.test} has it as its example: W = 35, one-sided p = 0.1272; two-sided that is 0.2544.
     */
    @Test
    void agreesWithTheTextbook() {
        double[] atTerm = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
        double[] early = {1.15, 0.88, 0.90, 0.74, 1.21};

        assertThat(RankSumTest.probability(atTerm, early)).isEqualTo(0.2544122544122544, within(1e-12));
        assertThat(RankSumTest.probability(early, atTerm)).isEqualTo(0.2544122544122544, within(1e-12));
    }

    /**
     * Counted by hand. The ranks of 1 2 2 | 2 3 3 are 1 3 3 | 3 5.5 5.5; of the 20 choices of three of them 3 sum to 7
     * as the first sample does, 3 to 14, and no other lies as far from the mean of 10.5.
     */
    @Test
    void countsTiesExactly() {
        double[] one = {1, 2, 2};
        double[] other = {2, 3, 3};

        assertThat(RankSumTest.probability(one, other)).isEqualTo(6 / 20.0, within(1e-12));
    }

    @Test
    void countsTiesWithinTheSamplesAsNoObstacle() {
        double[] same = {110, 110, 110, 110, 110};
        double[] apart = {330, 331, 330, 330, 329};

        assertThat(RankSumTest.probability(same, apart)).isEqualTo(2 / 252.0, within(1e-12));
    }

    @Test
    void seesNothingInEqualValues() {
        double[] same = {4, 4, 4};

        assertThat(RankSumTest.probability(same, same)).isEqualTo(1);
    }

    /** Two of all choices of n out of n + m do not overlap: one below and one above. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "3, 3, 0.1",
        "4, 4, 0.0285714285714",
        "5, 5, 0.0079365079365",
        "6, 6, 0.0021645021645",
        "10, 10, 0.0000108250882245"
    })
    void cannotFallBelowTwoArrangements(int one, int other, double least) {
        assertThat(RankSumTest.leastProbability(one, other)).isEqualTo(least, within(1e-12));
    }

    @Test
    void agreesWithTheLibraryWithoutTies() {
        Random random = new Random(7);
        for (int size = 2; size <= 20; size++) {
            double[] one = random.doubles(size).toArray();
            double[] other = random.doubles(size + 3, 0.3, 1.3).toArray();

            assertThat(RankSumTest.probability(one, other))
                    .isEqualTo(MannWhitneyUTest.withDefaults().test(one, other).getPValue(), within(1e-9));
        }
    }

    @Test
    void takesAnySize() {
        Random random = new Random(7);
        double[] one = random.doubles(400).toArray();
        double[] other = random.doubles(400, 0.5, 1.5).toArray();

        assertThat(RankSumTest.probability(one, other)).isBetween(0.0, 1e-12);
    }
}
