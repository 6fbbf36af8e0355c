package dev.feedlab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HolmTest {

    /** R: {@code p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")} gives 0.03 0.06 0.06 0.02; by hand: 4p, 3p, 2p, p. */
    @Test
    void multipliesByTheTestsThatAreLeftAndNeverFallsBack() {
        assertThat(Holm.adjusted(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    }

    @Test
    void staysAProbability() {
        assertThat(Holm.adjusted(new double[] {0.9, 0.5})).containsExactly(1, 1);
        assertThat(Holm.adjusted(new double[0])).isEmpty();
    }

    /** Six pairs of four transports with six runs each, none of which overlap. */
    @Test
    void leavesTheLeastProbabilityOfSixRunsBelowFivePerCent() {
        double least = RankSumTest.leastProbability(6, 6);

        assertThat(Holm.adjusted(new double[] {least, least, least, least, least, least}))
                .containsOnly(12 / 924.0);
    }
}
