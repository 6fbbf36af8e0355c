package dev.feedlab.workload;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadRulesTest {

    @ParameterizedTest
    @EnumSource
    void allowsEachPreset(Preset preset) {
        assertThatCode(() -> WorkloadRules.check(preset.workload(1))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 20, 128, 8, 0, 1000, 1, 0, 1, clients",
        "1, 0, 20, 128, 8, 0, 1000, 1, 0, 1, probes",
        "1, 1, 0, 128, 8, 0, 1000, 1, 0, 1, rate",
        "1, 1, NaN, 128, 8, 0, 1000, 1, 0, 1, rate",
        "1, 1, 20, 0, 8, 0, 1000, 1, 0, 1, payload",
        "1, 1, 20, 16385, 8, 0, 1000, 1, 0, 1, payload",
        "1, 1, 20, 128, 0, 0, 1000, 1, 0, 1, duration",
        "1, 1, 20, 128, 8, -1, 1000, 1, 0, 1, warmup",
        "1, 1, 20, 128, 8, 0, 9, 1, 0, 1, poll interval",
        "1, 1, 20, 128, 8, 0, 1000, 0, 0, 1, repeats",
        "1, 1, 0.01, 128, 8, 0, 1000, 1, 0, 1, rate times duration",
        "1, 1, 20, 128, 8, 0, 1000, 1, -1, 1, calibration",
        "1, 1, 20, 128, 8, 0, 1000, 1, 601, 1, calibration",
        "1, 1, 20, 128, 8, 0, 1000, 1, 3, 0, waiting",
        "1, 1, 20, 128, 8, 0, 1000, 1, 3, 20001, waiting",
    })
    void namesWhatMakesNoSense(
            int clients,
            int probes,
            double rate,
            int payload,
            int duration,
            int warmup,
            int poll,
            int repeats,
            int calibration,
            int waiting,
            String name) {
        Workload workload = new Workload(
                "quick",
                clients,
                probes,
                rate,
                ArrivalProcess.FIXED,
                payload,
                duration,
                warmup,
                poll,
                RequestHeaders.LEAN,
                calibration,
                waiting,
                repeats,
                List.of(Transport.SSE),
                1,
                null,
                null);

        assertThatThrownBy(() -> WorkloadRules.check(workload))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name)
                .hasMessageMatching("[^\\n]*(expected|gives)[^\\n]*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:7070", "ftp://a", "http://", "http://a/b", "http://a b", "http://a:x"})
    void refusesATargetThatIsNoServer(String target) {
        assertThatThrownBy(() -> WorkloadRules.check(against(target)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:7070", "https://feedlab.example", "http://[::1]:7070/"})
    void allowsATargetThatIsOne(String target) {
        assertThatCode(() -> WorkloadRules.check(against(target))).doesNotThrowAnyException();
    }

    @Test
    void refusesATransportTwice() {
        Workload twice = new Workload(
                "quick",
                1,
                1,
                20,
                ArrivalProcess.FIXED,
                128,
                8,
                0,
                1000,
                RequestHeaders.LEAN,
                0,
                1,
                1,
                List.of(Transport.SSE, Transport.SSE),
                1,
                null,
                null);

        assertThatThrownBy(() -> WorkloadRules.check(twice)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Workload against(String target) {
        return new Workload(
                "quick",
                1,
                1,
                20,
                ArrivalProcess.FIXED,
                128,
                8,
                0,
                1000,
                RequestHeaders.LEAN,
                0,
                1,
                1,
                List.of(Transport.SSE),
                1,
                target,
                null);
    }
}
