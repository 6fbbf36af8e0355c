package dev.feedlab.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.delivery.round.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines are a protocol between two processes: both sides are held to the very words. */
class GeneratorLinkTest {

    @ParameterizedTest
    @CsvSource({
        "STARTING, feedlab-phase: STARTING",
        "WARMING_UP, feedlab-phase: WARMING_UP",
        "CONNECTING, feedlab-phase: CONNECTING",
        "PUBLISHING, feedlab-phase: PUBLISHING",
        "DRAINING, feedlab-phase: DRAINING",
        "LEAVING, feedlab-phase: LEAVING",
    })
    void aPhaseHasItsLine(Phase phase, String line) {
        assertThat(GeneratorLink.line(phase)).isEqualTo(line);
        assertThat(GeneratorLink.phase(line)).contains(phase);
    }

    @Test
    void aFailureIsOneLine() {
        assertThat(GeneratorLink.failureLine("no server\nat Foo")).isEqualTo("feedlab-failure: no server");
        assertThat(GeneratorLink.failureLine("")).isEqualTo("feedlab-failure: ");
        assertThat(GeneratorLink.failure("feedlab-failure: no server")).contains("no server");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Simulation started...",
                "feedlab-phase: SLEEPING",
                "feedlab-phase:PUBLISHING",
                " feedlab-phase: PUBLISHING",
                "said feedlab-failure: no server"
            })
    void leavesOtherLinesAlone(String line) {
        assertThat(GeneratorLink.phase(line)).isEmpty();
        assertThat(GeneratorLink.failure(line)).isEmpty();
    }
}
