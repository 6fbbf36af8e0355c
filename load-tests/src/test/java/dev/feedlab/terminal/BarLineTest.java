package dev.feedlab.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarLineTest {

    private static final Duration LEFT = Duration.ofSeconds(34);

    @Test
    void saysWhatHowFarAndHowLongStill() {
        assertThat(BarLine.of(new Stage("[1/4] SSE: publishing", 0.5, LEFT), 80))
                .isEqualTo("[1/4] SSE: publishing               [========         ]  50 %  34 s left");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 200})
    void leavesTheLastColumnFree(int columns) {
        String words = "[12/24] 10,000 over HTTP, new connection each, ".repeat(5);
        Stage stage = new Stage(words, 0.999, Duration.ofMinutes(99).plusSeconds(59));

        assertThat(BarLine.of(stage, columns))
                .hasSizeLessThan(columns)
                .contains("...")
                .endsWith("  99 %  99 min 59 s left");
        assertThat(BarLine.of(Stage.endless(words), columns))
                .hasSize(columns - 1)
                .endsWith("...");
    }

    @Test
    void theBarStaysWhereItIs() {
        String one = BarLine.of(new Stage("starting", 0, Duration.ofSeconds(700)), 80);
        String other = BarLine.of(new Stage("waiting for the last deliveries", 0.99, Duration.ofSeconds(7)), 80);

        assertThat(one.indexOf('[')).isEqualTo(other.indexOf('['));
        assertThat(one.indexOf('%')).isEqualTo(other.indexOf('%'));
    }

    /** A slow machine outlasts the plan. */
    @Test
    void isNotDoneBeforeItIs() {
        assertThat(BarLine.of(new Stage("publishing", 1, Duration.ZERO), 80)).endsWith(" 99 %  any moment");
    }
}
