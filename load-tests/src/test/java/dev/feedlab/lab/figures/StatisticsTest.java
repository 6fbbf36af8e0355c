package dev.feedlab.lab.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
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

    /**
     * NIST's reference data set Norris (a calibration of ozone monitors, 36 points) with its certified figures; the standard
     * error of the slope is given, and t(0.975; 34) = 2.032245.
     */
    @Test
    void fitsAsNistCertifies() {
        double[] y = {
            0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1, 668.8, 339.3,
                    448.9, 10.8,
            557.7, 228.3, 998.0, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888.0, 998.5, 778.9, 10.2, 117.6, 228.9, 668.4,
                    449.2, 0.2
        };
        double[] x = {
            0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4, 0.6, 775.5, 666.9, 338.0,
                    447.5, 11.6,
            556.0, 228.1, 995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2, 999.0, 779.0, 11.1, 118.3, 229.2, 669.1,
                    448.9, 0.5
        };
        FittedLine line = FittedLine.through(IntStream.range(0, x.length)
                .mapToObj(i -> new double[] {x[i], y[i]})
                .toArray(double[][]::new));

        assertThat(line.slope()).isCloseTo(1.00211681802045, within(1e-13));
        assertThat(line.intercept()).isCloseTo(-0.262323073774029, within(1e-11));
        assertThat(line.rSquared()).isCloseTo(0.999993745883712, within(1e-13));
        assertThat(line.slopeInterval().orElseThrow().high() - line.slope())
                .isCloseTo(2.032245 * 0.429796848199937e-3, within(1e-9));
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
