package dev.feedlab.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.statistics.Superiority.Magnitude;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuperiorityTest {

    /** By hand: of 9 pairs (3,1) (3,2) (2,1) (4,1) (4,2) (4,3) lie above, (2,2) and (3,3) are ties. */
    @Test
    void countsPairsAndHalvesTies() {
        assertThat(Superiority.of(new double[] {2, 3, 4}, new double[] {1, 2, 3}))
                .isEqualTo(new Superiority(7 / 9.0));
    }

    @Test
    void isOneWithoutOverlap() {
        assertThat(Superiority.of(new double[] {5, 6}, new double[] {1, 2})).isEqualTo(new Superiority(1));
        assertThat(Superiority.of(new double[] {1, 2}, new double[] {5, 6})).isEqualTo(new Superiority(0));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, NEGLIGIBLE",
        "0.559, NEGLIGIBLE",
        "0.56, SMALL",
        "0.639, SMALL",
        "0.64, MEDIUM",
        "0.709, MEDIUM",
        "0.71, LARGE",
        "1, LARGE",
        "0.43, SMALL",
        "0.35, MEDIUM",
        "0, LARGE"
    })
    void saysHowLarge(double a12, Magnitude magnitude) {
        assertThat(new Superiority(a12).magnitude()).isEqualTo(magnitude);
    }
}
