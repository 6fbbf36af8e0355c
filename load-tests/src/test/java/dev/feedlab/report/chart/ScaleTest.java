package dev.feedlab.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void logEndsAreRound() {
        LogScale scale = LogScale.around(320, 1_003_000, 0, 100);

        assertThat(scale.low()).isEqualTo(200);
        assertThat(scale.high()).isEqualTo(2_000_000);
        assertThat(scale.ticks()).containsExactly(1e3, 1e4, 1e5, 1e6);
    }

    @Test
    void logOfFewDecadesTicksBetweenThem() {
        assertThat(new LogScale(500, 20_000, 0, 100).ticks()).containsExactly(500.0, 1e3, 2e3, 5e3, 1e4, 2e4);
        assertThat(new LogScale(500, 20_000, 0, 50).ticks())
                .as("where their labels have no room")
                .containsExactly(1e3, 1e4);
    }

    @Test
    void logEndsCloseToItsValuesWhereRoundOnesLieBetween() {
        LogScale close = LogScale.closeTo(495_000, 1_004_000, 100, 0);
        LogScale alike = LogScale.closeTo(1_100, 1_150, 100, 0);

        assertThat(close.low()).isBetween(400_000.0, 495_000.0);
        assertThat(close.high()).isBetween(1_004_000.0, 1_200_000.0);
        assertThat(close.ticks()).containsExactly(500_000.0, 1_000_000.0);
        assertThat(alike.ticks()).containsExactly(1_000.0, 2_000.0);
    }

    @Test
    void logPlacesEachDecadeInTheSameRoom() {
        LogScale scale = new LogScale(1, 1_000, 0, 300);

        assertThat(scale.at(10)).isCloseTo(100, within(1e-9));
        assertThat(scale.at(100)).isCloseTo(200, within(1e-9));
        assertThat(scale.at(0)).as("below the axis").isEqualTo(0);
        assertThat(scale.at(5_000)).as("beyond the axis").isEqualTo(300);
    }

    @Test
    void logOfOneValueHasRoom() {
        LogScale scale = LogScale.around(100, 100, 0, 1);

        assertThat(scale.high()).isGreaterThan(scale.low());
        assertThat(scale.ticks()).contains(100.0);
    }

    @Test
    void linearBeginsAtZeroAndTicksAtRoundValues() {
        LinearScale scale = new LinearScale(544, 10, 110);

        assertThat(scale.at(0)).isEqualTo(10);
        assertThat(scale.at(544)).isEqualTo(110);
        assertThat(scale.ticks(8)).containsExactly(0.0, 100.0, 200.0, 300.0, 400.0, 500.0);
    }

    @Test
    void labelsThatHaveRoomStay() {
        assertThat(LabelStack.spread(List.of(10.0, 60.0), 20, 0, 100)).containsExactly(10.0, 60.0);
    }

    @Test
    void labelsKeepTheirGapAndTheirOrder() {
        assertThat(LabelStack.spread(List.of(90.0, 92.0, 95.0), 20, 0, 100)).containsExactly(55.0, 75.0, 95.0);
        assertThat(LabelStack.spread(List.of(3.0, 1.0), 20, 5, 100)).containsExactly(25.0, 5.0);
    }
}
