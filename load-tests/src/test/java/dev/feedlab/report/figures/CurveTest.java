package dev.feedlab.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.report.SampleResults;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurveTest {

    @Test
    void readsTheRunsOwnPercentiles() {
        Run run = SampleResults.only(Transport.POLLING).runs().get(0);

        Curve curve = Curve.of(List.of(run));

        assertThat(curve.deliveries()).isEqualTo(1_600);
        assertThat(curve.microsAt(0.5)).isEqualTo(run.latencyMicros().p50());
        double longest = run.latencyMicros().max();
        assertThat(curve.microsAt(1)).isCloseTo(longest, within(0.001 * longest));
    }

    @Test
    void poolsRepeats() {
        List<Run> runs = SampleResults.standard().runs().stream()
                .filter(run -> run.transport() == Transport.SSE)
                .toList();

        Curve curve = Curve.of(runs);

        assertThat(curve.deliveries()).isEqualTo(6 * 1_600);
        double longest = runs.stream()
                .map(run -> run.latencyMicros().max())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(curve.microsAt(1)).isCloseTo(longest, within(0.001 * longest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "AAAA", "HISTFAAAABZ4nJNpmSzMwMDAxAABzFCaEQA="})
    void saysWhichHistogramIsDamaged(String histogram) {
        Run run = SampleResults.changing(
                        SampleResults.only(Transport.SSE).runs().get(0))
                .latencyHistogram(histogram)
                .build();

        assertThatThrownBy(() -> Curve.of(List.of(run)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("latencyHistogram of the run sse, repeat 1 is not an HdrHistogram in base64");
    }
}
