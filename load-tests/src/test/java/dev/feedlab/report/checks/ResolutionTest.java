package dev.feedlab.report.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.report.SampleResults;
import dev.feedlab.report.checks.Tie.Cause;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Latency;
import dev.feedlab.result.LatencySlice;
import dev.feedlab.result.Results;
import dev.feedlab.result.RunBuilder;
import dev.feedlab.result.ThreadTimes;
import dev.feedlab.workload.Transport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SSE, with 1 ms by one clock and 3 ms by the other, against WebSocket. */
class ResolutionTest {

    private static final Seen SSE = new Seen(1_000, 3, 100, 0, 20, 0);

    /**
     * What was seen of one transport.
     *
     * @param micros the probes' latency
     * @param millis the virtual users'
     * @param lateMicros how late messages were published
     * @param driftMicros by how much the latency rose
     * @param cpuMicros of a delivery
     * @param cpuDriftMicros by how much that rose
     */
    private record Seen(
            double micros, long millis, double lateMicros, double driftMicros, double cpuMicros, double cpuDriftMicros)
            implements UnaryOperator<RunBuilder> {

        @Override
        public RunBuilder apply(RunBuilder run) {
            double deliveries = 17_600;
            long third = Math.round(cpuMicros * deliveries / 3);
            long lastThird = Math.round((cpuMicros + cpuDriftMicros) * deliveries / 3);
            return run.latencyMicros(all(micros))
                    .gatlingLatencyHistogram(SampleResults.all(millis))
                    .publisherLatenessMicros(all(lateMicros))
                    .latencyOverTime(IntStream.range(0, 9)
                            .mapToObj(second -> new LatencySlice(
                                    second, 200, second < 6 ? 1_000 : 1_000 + driftMicros, 9_000, 9_000))
                            .toList())
                    .serverCpuMicros(Math.round(cpuMicros * deliveries))
                    .windowDeliveries(Math.round(deliveries))
                    .serverThreads(new ThreadTimes("fan-out", 1, 0, 0, List.of(third, third, lastThird)));
        }

        private static Latency all(double micros) {
            return new Latency(micros, micros, micros, micros, micros, micros);
        }
    }

    @ParameterizedTest(name = "{0} µs and {1} ms")
    @CsvSource({"1200, 4, true, 800", "2900, 6, true, 1100", "3000, 6, false, 0", "3100, 6, false, 0"})
    void isTwiceWhatTheClocksDisagreeBy(double micros, long millis, boolean tied, double open) {
        Optional<Tie> tie = tie(Figure.P50, SSE, new Seen(micros, millis, 100, 0, 20, 0));

        assertThat(tie.isPresent()).isEqualTo(tied);
        tie.ifPresent(found -> {
            assertThat(found.cause()).isEqualTo(Cause.CLOCKS);
            assertThat(found.difference()).isEqualTo(micros - 1_000, within(1e-9));
            assertThat(found.open()).isEqualTo(open, within(1e-9));
        });
    }

    @Test
    void tiesWhatTheClocksPutInOppositeOrder() {
        assertThat(tie(Figure.P50, SSE, new Seen(9_000, 2, 100, 0, 20, 0)))
                .hasValueSatisfying(tie -> assertThat(tie.open()).isEqualTo(9_000, within(1e-9)));
    }

    @ParameterizedTest
    @CsvSource({"501, true", "500, false", "-501, true"})
    void isTwiceTheDriftOfTheDifference(double driftMicros, boolean tied) {
        assertThat(tie(Figure.P50, SSE, new Seen(2_000, 4, 100, driftMicros, 20, 0))
                        .map(Tie::cause))
                .isEqualTo(tied ? Optional.of(Cause.DRIFT) : Optional.empty());
    }

    @Test
    void leavesOutTheDriftThatBothHave() {
        Seen sse = new Seen(1_000, 3, 100, 800, 20, 0);

        assertThat(tie(Figure.P50, sse, new Seen(2_000, 4, 100, 800, 20, 0))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"601, true", "600, false"})
    void isTwiceTheDifferenceInPublishing(double lateMicros, boolean tied) {
        for (Figure figure : List.of(Figure.P50, Figure.P99)) {
            assertThat(tie(figure, SSE, new Seen(2_000, 4, lateMicros, 0, 20, 0))
                            .map(Tie::cause))
                    .isEqualTo(tied ? Optional.of(Cause.PUBLISHER) : Optional.empty());
        }
    }

    /** 800 messages in all. */
    @Test
    void asksTheClocksAboutP99WhereMessagesAreMany() {
        Seen webSocket = new Seen(1_200, 5, 100, 0, 20, 0);

        assertThat(tie(Figure.P99, SampleResults.standard(), SSE, webSocket)).isPresent();
        assertThat(tie(Figure.P99, SampleResults.quick(), SSE, webSocket)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"6, true", "4, false"})
    void isTwiceTheDriftOfCpuTimes(double cpuDriftMicros, boolean tied) {
        assertThat(tie(Figure.CPU_PER_DELIVERY, SSE, new Seen(1_000, 9, 100, 0, 30, cpuDriftMicros))
                        .map(Tie::cause))
                .isEqualTo(tied ? Optional.of(Cause.DRIFT) : Optional.empty());
    }

    @Test
    void knowsNoTieOfBytes() {
        assertThat(tie(Figure.BYTES_PER_DELIVERY, SSE, SSE)).isEmpty();
    }

    @Test
    void saysTheTieInWords() {
        Tie tie = tie(Figure.P50, SSE, new Seen(1_200, 4, 100, 0, 20, 0)).orElseThrow();

        assertThat(tie.sentence(Wording.in(Locale.ENGLISH)).replace('\u00a0', ' '))
                .isEqualTo("SSE and WebSocket differ by 200 µs, and the two clocks disagree about that difference by"
                        + " 800 µs");
    }

    private static Optional<Tie> tie(Figure figure, Seen sse, Seen webSocket) {
        return tie(figure, SampleResults.standard(), sse, webSocket);
    }

    private static Optional<Tie> tie(Figure figure, Results sample, Seen sse, Seen webSocket) {
        Results results =
                SampleResults.with(SampleResults.with(sample, Transport.SSE, sse), Transport.WEBSOCKET, webSocket);
        ResultsByTransport byTransport = ResultsByTransport.of(results);
        return Resolution.ties(figure, byTransport.transports()).stream()
                .filter(tie -> tie.one() == Transport.SSE && tie.other() == Transport.WEBSOCKET
                        || tie.other() == Transport.SSE && tie.one() == Transport.WEBSOCKET)
                .findFirst();
    }
}
