package dev.feedlab.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What three digits do not show is not called a difference. */
class PairDifferenceTest {

    @ParameterizedTest
    @CsvSource({
        "0.998, 1.003, true",
        "0.996, 0.999, true",
        "1.002, 1.006, false",
        "0.994, 1.001, false",
        "1.1, 1.2, false"
    })
    void isAlikeWhereTheWholeIntervalReadsAsOne(double low, double high, boolean alike) {
        assertThat(PairDifference.alike(low, high)).isEqualTo(alike);
    }
}
