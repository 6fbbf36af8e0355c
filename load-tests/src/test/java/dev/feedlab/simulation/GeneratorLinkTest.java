package dev.feedlab.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.delivery.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratorLinkTest {

    @ParameterizedTest
    @EnumSource
    void understandsItsOwnPhases(Phase phase) {
        assertThat(GeneratorLink.phase(GeneratorLink.line(phase))).contains(phase);
    }

    @Test
    void understandsItsOwnFailuresAndKeepsThemToOneLine() {
        assertThat(GeneratorLink.failure(GeneratorLink.failureLine("no server\nat Foo")))
                .contains("no server");
    }

    @Test
    void leavesOtherLinesAlone() {
        assertThat(GeneratorLink.phase("Simulation started...")).isEmpty();
        assertThat(GeneratorLink.failure("Simulation started...")).isEmpty();
    }
}
