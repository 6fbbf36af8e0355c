package dev.feedlab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MedianIntervalTest {

    private static final int SIMULATED = 40_000;

    /**
     * By hand: the range of n values misses the median where all lie on one side of it, which has the probability 2 / 2^n; its
     * neighbours miss it also where one value lies on the other side, 2 (1 + n) / 2^n. So n = 8 may give up neither end (7/128),
     * n = 9 both (10/256), and n = 11 one more on each side (2 (1 + 11 + 55) / 2048 = 0.065) not.
     */
    @ParameterizedTest
    @CsvSource({
        "3, 1, 3, 0.75",
        "4, 1, 4, 0.875",
        "5, 1, 5, 0.9375",
        "6, 1, 6, 0.96875",
        "8, 1, 8, 0.9921875",
        "9, 2, 8, 0.9609375",
        "10, 2, 9, 0.978515625",
        "11, 2, 10, 0.98828125",
        "12, 3, 10, 0.96142578125",
    })
    void isTheNarrowestThatCoversEnoughElseTheRange(int size, double low, double high, double coverage) {
        Interval interval = MedianInterval.of(upTo(size)).orElseThrow();

        assertThat(interval.low()).isEqualTo(low);
        assertThat(interval.high()).isEqualTo(high);
        assertThat(interval.coverage()).isEqualTo(coverage, within(1e-12));
    }

    /** Draws from an exponential distribution, which is far from even about its median of ln 2. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 6, 8, 10})
    void holdsTheTrueMedianAsOftenAsItSays(int size) {
        Random random = new Random(7);
        double stated = 0;
        int held = 0;
        for (int i = 0; i < SIMULATED; i++) {
            double[] sample = DoubleStream.generate(() -> -Math.log(1 - random.nextDouble()))
                    .limit(size)
                    .toArray();
            Interval interval = MedianInterval.of(sample).orElseThrow();
            stated = interval.coverage();
            held += interval.low() <= Math.log(2) && Math.log(2) <= interval.high() ? 1 : 0;
        }

        assertThat((double) held / SIMULATED).isEqualTo(stated, within(4 * deviation(stated)));
    }

    @Test
    void needsThreeValuesInAnyOrder() {
        assertThat(MedianInterval.of(upTo(2))).isEmpty();
        assertThat(MedianInterval.of(new double[] {3, 1, 2})).contains(new Interval(1, 3, 0.75));
    }

    /** The standard deviation of a simulated share. */
    private static double deviation(double share) {
        return Math.sqrt(share * (1 - share) / SIMULATED);
    }

    private static double[] upTo(int size) {
        return DoubleStream.iterate(1, value -> value + 1).limit(size).toArray();
    }
}
