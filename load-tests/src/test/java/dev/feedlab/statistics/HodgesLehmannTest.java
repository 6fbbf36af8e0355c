package dev.feedlab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.statistics.descriptive.Median;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HodgesLehmannTest {

    private static final int SIMULATED = 40_000;

    /** The permeability constants of Hollander and Wolfe, 1973, page 69, as on R's page on {@code wilcox.test}. */
    private static final double[] AT_TERM = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};

    private static final double[] EARLY = {1.15, 0.88, 0.90, 0.74, 1.21};

    /** R: {@code wilcox.test(x, y, conf.int = TRUE)} gives 0.305 and [-0.15, 0.76]; critical is U = 8, so k = 9 of 50. */
    @Test
    void agreesWithTheTextbook() {
        HodgesLehmann apart = HodgesLehmann.ofDifference(AT_TERM, EARLY);

        assertThat(apart.estimate()).isEqualTo(0.305, within(1e-9));
        assertThat(apart.interval().orElseThrow().low()).isEqualTo(-0.15, within(1e-9));
        assertThat(apart.interval().orElseThrow().high()).isEqualTo(0.76, within(1e-9));
    }

    /**
     * The places are those of the tables of critical values of U at 5%, two-sided (4 and 4: 0; 5 and 5: 2; 6 and 6: 5; 8 and 8:
     * 13; 10 and 10: 23): so many differences lie outside on each side. With 3 and 3 nothing is critical, and the range covers
     * 1 − 2/20.
     */
    @ParameterizedTest
    @CsvSource({
        "3, 0, 0.9",
        "4, 0, 0.9714285714",
        "5, 2, 0.9682539683",
        "6, 5, 0.9588744589",
        "8, 13, 0.9501165501",
        "10, 23, 0.9567"
    })
    void leavesOutAsManyDifferencesAsTheTestRejects(int size, int critical, double coverage) {
        double[] one = distinct(size, 1);
        double[] other = distinct(size, 1_000);

        Interval interval = HodgesLehmann.ofDifference(one, other).interval().orElseThrow();

        double[] differences = DoubleStream.of(one)
                .flatMap(first -> DoubleStream.of(other).map(second -> first - second))
                .sorted()
                .toArray();
        assertThat(interval.low()).isEqualTo(differences[critical]);
        assertThat(interval.high()).isEqualTo(differences[differences.length - 1 - critical]);
        assertThat(interval.coverage()).isEqualTo(coverage, within(1e-4));
    }

    /** Both samples exponential, the first three times as large: far from normal, and a factor apart. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 6, 8, 10})
    void holdsTheTrueRatioAsOftenAsItSays(int size) {
        holds(3, size, random -> -Math.log(1 - random.nextDouble()), (value, factor) -> value * factor, true);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 6, 8, 10})
    void holdsTheTrueDifferenceAsOftenAsItSays(int size) {
        holds(3, size, Random::nextGaussian, Double::sum, false);
    }

    private static void holds(
            double truth,
            int size,
            ToDoubleFunction<Random> draw,
            BiFunction<Double, Double, Double> moved,
            boolean ratio) {
        Random random = new Random(size);
        double stated = 0;
        int held = 0;
        for (int i = 0; i < SIMULATED; i++) {
            double[] one = IntStream.range(0, size)
                    .mapToDouble(any -> moved.apply(draw.applyAsDouble(random), truth))
                    .toArray();
            double[] other = IntStream.range(0, size)
                    .mapToDouble(any -> draw.applyAsDouble(random))
                    .toArray();
            HodgesLehmann apart = ratio ? HodgesLehmann.ofRatio(one, other) : HodgesLehmann.ofDifference(one, other);
            Interval interval = apart.interval().orElseThrow();
            stated = interval.coverage();
            held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
        }

        double deviation = Math.sqrt(stated * (1 - stated) / SIMULATED);
        assertThat((double) held / SIMULATED).isEqualTo(stated, within(4 * deviation));
    }

    /** The estimate lies within by construction; the ratio of the medians, with many values, need not. */
    @Test
    void liesWithinItsInterval() {
        Random random = new Random(3);
        boolean ratioOfMediansOutside = false;
        for (int i = 0; i < 200; i++) {
            double[] one = twoHeaps(random);
            double[] other = twoHeaps(random);
            HodgesLehmann ratio = HodgesLehmann.ofRatio(one, other);
            Interval interval = ratio.interval().orElseThrow();

            assertThat(ratio.estimate()).isBetween(interval.low(), interval.high());
            double ofMedians = median(one) / median(other);
            ratioOfMediansOutside |= ofMedians < interval.low() || ofMedians > interval.high();
        }
        assertThat(ratioOfMediansOutside).isTrue();
    }

    @Test
    void needsThreeValuesOnEachSide() {
        assertThat(HodgesLehmann.ofRatio(distinct(2, 1), distinct(5, 1)).interval())
                .isEmpty();
        assertThat(HodgesLehmann.ofDifference(distinct(5, 1), distinct(2, 1)).interval())
                .isEmpty();
        assertThat(HodgesLehmann.ofRatio(new double[] {6}, new double[] {2}).estimate())
                .isEqualTo(3);
    }

    @Test
    void thereIsNoRatioToZero() {
        HodgesLehmann ratio = HodgesLehmann.ofRatio(distinct(3, 1), new double[] {0, 1, 2});

        assertThat(ratio.estimate()).isNaN();
        assertThat(ratio.interval()).isEmpty();
    }

    /** Beyond 50 a side the normal distribution stands in; there it is off by less than a tenth of a per cent. */
    @Test
    void coversManyValuesAlike() {
        Interval counted = HodgesLehmann.ofDifference(distinct(50, 1), distinct(50, 7))
                .interval()
                .orElseThrow();
        Interval approximated = HodgesLehmann.ofDifference(distinct(51, 1), distinct(51, 7))
                .interval()
                .orElseThrow();

        assertThat(counted.coverage()).isBetween(0.95, 0.951);
        assertThat(approximated.coverage()).isBetween(0.95, 0.951);
        assertThat(RankSums.withoutTies(51, 50).coverage(988))
                .isEqualTo(
                        RankSums.of(LongStream.rangeClosed(1, 101).toArray(), 51)
                                .coverage(988),
                        within(1e-3));
    }

    /** Values of which no two differ by as much as two others. */
    private static double[] distinct(int size, double seed) {
        return DoubleStream.iterate(seed, value -> value * 1.07 + 1).limit(size).toArray();
    }

    private static double[] twoHeaps(Random random) {
        return IntStream.range(0, 40)
                .mapToDouble(any -> random.nextBoolean() ? 10 + random.nextDouble() : 1 + random.nextDouble())
                .toArray();
    }

    private static double median(double[] values) {
        return Median.withDefaults().evaluate(values);
    }
}
