package dev.feedlab.lab.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Worked examples, all of which can be done by hand. */
class StatisticsTest {

    /**
     * Sums of squares about the means 2.5 and 3.5: 5 across, 5 up, 4 together. So the slope is 4/5, the intercept
     * 3.5 - 0.8 * 2.5, R² = 16/25, and the slope's standard error sqrt((5 - 3.2) / 2 / 5); t(0.975; 2) = 4.30265.
     */
    @Test
    void fitsALine() {
        FittedLine line = FittedLine.through(new double[][] {{1, 2}, {2, 3}, {3, 5}, {4, 4}});

        double half = 4.30265 * Math.sqrt(0.18);
        assertThat(line.slope()).isCloseTo(0.8, within(1e-12));
        assertThat(line.intercept()).isCloseTo(1.5, within(1e-12));
        assertThat(line.rSquared()).isCloseTo(0.64, within(1e-12));
        assertThat(line.slopeInterval().orElseThrow().low()).isCloseTo(0.8 - half, within(1e-5));
        assertThat(line.slopeInterval().orElseThrow().high()).isCloseTo(0.8 + half, within(1e-5));
    }

    @Test
    void twoPointsGiveALineWithoutAnIntervalAndOneGivesNone() {
        FittedLine two = FittedLine.through(new double[][] {{1, 2}, {3, 6}});
        assertThat(two.slope()).isEqualTo(2);
        assertThat(two.slopeInterval()).isEmpty();

        assertThat(FittedLine.through(new double[][] {{1, 2}}).known()).isFalse();
        assertThat(FittedLine.through(new double[][] {{1, 2}, {1, 3}, {1, 4}}).known())
                .isFalse();
    }

    @Test
    void growthIsThePower() {
        assertThat(Growth.through(new double[][] {{1, 3}, {2, 6}, {7, 21}}).power())
                .isCloseTo(1, within(1e-12));
        assertThat(Growth.through(new double[][] {{1, 3}, {2, 12}, {10, 300}}).power())
                .isCloseTo(2, within(1e-12));
    }

    @Test
    void thereIsNoGrowthOfTwoQuantitiesOrOfWhatIsNotPositive() {
        assertThat(Growth.through(new double[][] {{1, 3}, {2, 6}, {2, 6.1}})).isEqualTo(Growth.NONE);
        assertThat(Growth.through(new double[][] {{1, 3}, {2, 0}, {3, 9}})).isEqualTo(Growth.NONE);
    }

    @Test
    void thePublishedRunIsAsItWasPublished() {
        assertThat(PublishedRun.leastRatio()).isCloseTo(5.690, within(0.001));
        assertThat(PublishedRun.mostRatio()).isCloseTo(7.785, within(0.001));
        assertThat(PublishedRun.row(10_000).orElseThrow().difference()).isCloseTo(13.944, within(1e-9));
        assertThat(PublishedRun.row(2_000)).isEmpty();
        assertThat(PublishedRun.differenceLine().rSquared()).isGreaterThan(0.999);
        assertThat(Verdict.ofLinear(PublishedRun.differenceGrowth())).isEqualTo(Verdict.HOLDS);
    }
}
