package dev.feedlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.result.Latency;
import dev.feedlab.result.Results;
import dev.feedlab.workload.Transport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TerminalTableTest {

    @Test
    void alignsOnTheDecimalPoint() {
        assertThat(TerminalTable.of(SampleResults.quick())).isEqualTo("""
                                       requests  bytes  overhead      p50     p99  longest     CPU
                        transport          /dlv  B/dlv     B/dlv       ms      ms       ms  us/dlv  complete
                        short polling    0.0533    240     17.1   500      991     1,000      25.9  all 17,600
                        long polling     1.00      542    319       1.51     3.37     22.0   114    all 17,600
                        SSE              0         256     33.0     0.858    1.97     17.3    34.4  all 17,600
                        WebSocket        0         227      4.02    0.735    1.59     15.8    31.6  all 17,600
                        dlv: one message arriving at one subscriber
                        requests that opened the subscriptions, once: 110 (long polling), 110 (SSE), 110 (WebSocket)
                        """);
    }

    /** One run of twelve stands out, and the table shows it, whatever the median of the repeats' maxima is. */
    @Test
    void givesTheLongestDeliveryOfAllRuns() {
        Results oneStall = SampleResults.with(
                SampleResults.standard(),
                Transport.SSE,
                run -> run.build().repeat() == 2 ? run.latencyMicros(new Latency(1, 1, 1, 1, 987_000, 1)) : run);

        String table = TerminalTable.of(oneStall);

        assertThat(table.lines().filter(line -> line.startsWith("SSE")))
                .singleElement()
                .asString()
                .contains("  987 ");
        assertThat(table).contains("medians over the repeats, longest of all runs");
    }

    static List<Results> results() {
        return List.of(
                SampleResults.quick(),
                SampleResults.standard(),
                SampleResults.interrupted(),
                SampleResults.copy(SampleResults.quick(), false, List.of()),
                withLosses());
    }

    @ParameterizedTest
    @MethodSource("results")
    void fitsAnyTerminal(Results results) {
        String table = TerminalTable.of(results);

        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(table)).isTrue();
        assertThat(table.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void saysWhatWasLostAndThatItWasStopped() {
        assertThat(TerminalTable.of(withLosses())).contains("NO: 12/3/1").contains("NO: lost/doubled/out of order");
        assertThat(TerminalTable.of(SampleResults.interrupted())).contains("stopped before the last run");
    }

    @Test
    void marksWhatAFailedCheckSpoilsAndNamesTheCheck() {
        String table = TerminalTable.of(SampleResults.with(
                SampleResults.quick(),
                Transport.SSE,
                run -> run.publisherLatenessMicros(new Latency(1, 1, 20_000, 20_000, 20_000, 1))));

        assertThat(table.lines())
                .contains(
                        "* 1 of 11 checks failed; nothing is concluded from these figures, and the report says why:",
                        "  not so: The publisher kept its schedule (SSE)");
        assertThat(table.lines().filter(line -> line.startsWith("SSE")))
                .singleElement()
                .asString()
                .contains("0.858*");
        assertThat(table.lines().filter(line -> line.startsWith("WebSocket")))
                .singleElement()
                .asString()
                .doesNotContain("*");
    }

    private static Results withLosses() {
        return SampleResults.with(
                SampleResults.quick(),
                Transport.LONG_POLLING,
                run -> run.lost(12).duplicated(3).reordered(1));
    }
}
