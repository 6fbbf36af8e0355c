package dev.feedlab.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The median of n draws from n values (n odd) is at most the k-th smallest with the probability that a binomial count of
 * n trials at k/n reaches (n + 1)/2 (Efron, Annals of Statistics 7, 1979, section 3). The smallest k for which that passes
 * 2.5% is where the interval has to begin.
 */
class BootstrapTest {

    @ParameterizedTest
    @CsvSource({"3, 1, 3", "5, 1, 5", "7, 2, 6", "9, 2, 8", "11, 3, 9"})
    void holdsTheMiddleOfTheExactDistribution(int size, double low, double high) {
        assertThat(Bootstrap.ofMedian(upTo(size))).contains(new Interval(low, high));
    }

    @Test
    void isTheSameEachTime() {
        double[] sample = {3.1, 2.7, 9.4, 3.3, 2.9, 4.0};

        assertThat(Bootstrap.ofMedian(sample)).isEqualTo(Bootstrap.ofMedian(sample.clone()));
    }

    @Test
    void needsThreeValues() {
        assertThat(Bootstrap.ofMedian(upTo(2))).isEmpty();
        assertThat(Bootstrap.ofRatioOfMedians(upTo(2), upTo(5))).isEmpty();
        assertThat(Bootstrap.ofRatioOfMedians(upTo(5), upTo(2))).isEmpty();
    }

    /** Against a divisor that does not vary, the quotient varies as its dividend does. */
    @Test
    void ofAQuotientFollowsTheDividend() {
        double[] four = {4, 4, 4};

        assertThat(Bootstrap.ofRatioOfMedians(upTo(11), four)).contains(new Interval(0.75, 2.25));
    }

    /**
     * The interval begins and ends where both medians stand at their ends at once, which has a probability of (7/27)² = 6.7%,
     * more than 2.5%.
     */
    @Test
    void ofAQuotientVariesWithBoth() {
        double[] dividend = {10, 20, 30};
        double[] divisor = {1, 2, 4};

        assertThat(Bootstrap.ofRatioOfMedians(dividend, divisor)).contains(new Interval(10.0 / 4, 30.0));
    }

    @Test
    void thereIsNoQuotientByZero() {
        assertThat(Bootstrap.ofRatioOfMedians(upTo(3), new double[] {0, 1, 2})).isEmpty();
    }

    /** As with quotients: a subtrahend that does not vary only moves the interval, and two values are too few. */
    @Test
    void ofADifferenceFollowsTheMinuend() {
        double[] four = {4, 4, 4};

        assertThat(Bootstrap.ofDifferenceOfMedians(upTo(11), four)).contains(new Interval(-1, 5));
        assertThat(Bootstrap.ofDifferenceOfMedians(four, upTo(11))).contains(new Interval(-5, 1));
        assertThat(Bootstrap.ofDifferenceOfMedians(upTo(2), four)).isEmpty();
        assertThat(Bootstrap.ofDifferenceOfMedians(four, upTo(2))).isEmpty();
    }

    private static double[] upTo(int size) {
        return DoubleStream.iterate(1, value -> value + 1).limit(size).toArray();
    }
}
