package dev.feedlab.lab.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Worked examples, all of which can be done by hand. */
class StatisticsTest {

    private static final long SEED = 1;

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
        assertThat(line.slopeInterval().low()).isCloseTo(0.8 - half, within(1e-5));
        assertThat(line.slopeInterval().high()).isCloseTo(0.8 + half, within(1e-5));
    }

    @Test
    void twoPointsGiveALineWithoutAnIntervalAndOneGivesNone() {
        FittedLine two = FittedLine.through(new double[][] {{1, 2}, {3, 6}});
        assertThat(two.slope()).isEqualTo(2);
        assertThat(two.slopeInterval().known()).isFalse();

        assertThat(FittedLine.through(new double[][] {{1, 2}}).known()).isFalse();
        assertThat(FittedLine.through(new double[][] {{1, 2}, {1, 3}, {1, 4}}).known())
                .isFalse();
    }

    /** Three draws from {1, 2, 3} have the median 1 in 7 of 27 cases: at least two of them are 1. */
    @Test
    void theIntervalOfThreeRepeatsReachesFromTheSmallestToTheLargest() {
        assertThat(Bootstrap.ofMedian(new double[] {3, 1, 2}, SEED)).isEqualTo(new Interval(1, 3));
    }

    /** Five draws from five have the smallest as their median in 5.8 % of the cases, which is more than 2.5 %. */
    @Test
    void soDoesThatOfFive() {
        assertThat(Bootstrap.ofMedian(new double[] {5, 3, 1, 2, 4}, SEED)).isEqualTo(new Interval(1, 5));
    }

    /** Of nine the smallest is the median in 0.3 % of the cases, the smallest or the second in 3.9 %. */
    @Test
    void thatOfNineLeavesOutTheEnds() {
        double[] nine = DoubleStream.iterate(1, value -> value + 1).limit(9).toArray();

        assertThat(Bootstrap.ofMedian(nine, SEED)).isEqualTo(new Interval(2, 8));
    }

    @Test
    void aRatioOfSteadyPacesHasNoUncertainty() {
        double[] twelve = {12, 12, 12};
        double[] four = {4, 4, 4, 4};

        assertThat(Bootstrap.of(twelve, four, (a, b) -> a / b, SEED)).isEqualTo(new Interval(3, 3));
        assertThat(Bootstrap.of(twelve, four, (a, b) -> a - b, SEED)).isEqualTo(new Interval(8, 8));
    }

    @Test
    void fewerThanThreeRepeatsHaveNoInterval() {
        assertThat(Bootstrap.ofMedian(new double[] {1, 2}, SEED).known()).isFalse();
        assertThat(Bootstrap.of(new double[] {1, 2, 3}, new double[] {1, 2}, (a, b) -> a / b, SEED)
                        .known())
                .isFalse();
    }

    @Test
    void anIntervalThatIsNotKnownLiesNowhere() {
        assertThat(Interval.NONE.above(0)).isFalse();
        assertThat(Interval.NONE.below(0)).isFalse();
        assertThat(Interval.NONE.within(-1, 1)).isFalse();
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
        assertThat(Growth.through(new double[][] {{1, 3}, {2, 6}, {2, 6.1}}).known())
                .isFalse();
        assertThat(Growth.through(new double[][] {{1, 3}, {2, 0}, {3, 9}}).known())
                .isFalse();
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
