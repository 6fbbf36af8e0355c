package dev.feedlab.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurationsTest {

    @Test
    void saysTimesInWords() {
        assertThat(Durations.words(Duration.ofMillis(59_400))).isEqualTo("59 s");
        assertThat(Durations.words(Duration.ofMillis(59_500))).isEqualTo("1 min 0 s");
        assertThat(Durations.words(Duration.ofSeconds(125))).isEqualTo("2 min 5 s");
    }

    @Test
    void aStepThatTakesLongerThanPlannedLeavesTheLaterOnes() {
        Duration later = Duration.ofSeconds(60);
        Duration whole = Duration.ofSeconds(120);

        assertThat(new Countdown(Duration.ofSeconds(30), later, whole).stage("publishing"))
                .hasToString("publishing, about 1 min 30 s left");
        assertThat(new Countdown(Duration.ZERO, later, whole).stage("publishing"))
                .isEqualTo(new Stage("publishing", 0.5, later));
    }
}
