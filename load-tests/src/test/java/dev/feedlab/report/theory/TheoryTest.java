package dev.feedlab.report.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.report.SampleResults;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.result.Results;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample: 110 subscribers for 9.6 s, 160 messages, one poll a second. */
class TheoryTest {

    @Test
    void countsRequestsByDefinition() {
        List<Prediction> requests = predictions(Figure.REQUESTS_PER_MINUTE, SampleResults.quick());

        assertThat(requests)
                .extracting(Prediction::transport)
                .containsExactly(Transport.POLLING, Transport.LONG_POLLING, Transport.SSE, Transport.WEBSOCKET);
        assertThat(requests.get(0).predicted()).isEqualTo(110 * 60, within(1e-6));
        assertThat(requests.get(1).predicted()).isEqualTo(110 * 161 / 9.6 * 60, within(1e-6));
        assertThat(requests.get(2).predicted()).isEqualTo(110 / 9.6 * 60, within(1e-6));
        assertThat(requests.get(2).difference()).isEqualTo(0, within(1e-9));
    }

    @Test
    void spreadsShortPollingOverItsInterval() {
        Results results = SampleResults.only(Transport.POLLING);

        assertThat(predictions(Figure.P50, results).get(0).predicted()).isEqualTo(500_000);
        assertThat(predictions(Figure.P99, results).get(0).predicted()).isEqualTo(990_000);
    }

    /** 17,600 deliveries of 20 µs each on the slower side, 110 of them for one message. */
    @ParameterizedTest
    @CsvSource({"352000, 176000", "176000, 352000"})
    void makesTheOthersWaitForTheSlowerSidesWork(long serverMicros, long generatorMicros) {
        Results results = SampleResults.with(
                SampleResults.only(Transport.SSE),
                Transport.SSE,
                run -> run.serverCpuMicros(serverMicros).generatorCpuMicros(generatorMicros));

        assertThat(predictions(Figure.P50, results).get(0).predicted()).isEqualTo(1_100, within(1e-6));
        assertThat(predictions(Figure.P99, results).get(0).predicted()).isEqualTo(2_178, within(1e-6));
    }

    @Test
    void letsTheTwoSidesTakeTurnsOnOneCore() {
        double micros = Delay.atShare(0.5, twoSided(), SampleResults.quick().workload(), true, 1);

        assertThat(micros).isEqualTo(1_650, within(1e-6));
    }

    private static Run twoSided() {
        return SampleResults.with(
                        SampleResults.only(Transport.SSE),
                        Transport.SSE,
                        run -> run.serverCpuMicros(352_000).generatorCpuMicros(176_000))
                .runs()
                .get(0);
    }

    @Test
    void predictsNoLatencyForAPathThatItDoesNotKnow() {
        Results results = SampleResults.on("ethernet", SampleResults.quick());

        assertThat(predictions(Figure.P50, results))
                .extracting(Prediction::transport)
                .containsExactly(Transport.POLLING);
    }

    @Test
    void callsTenPerCentWorthAWord() {
        assertThat(new Prediction(Transport.SSE, Figure.P50, 100, 109).parts()).isFalse();
        assertThat(new Prediction(Transport.SSE, Figure.P50, 100, 89).parts()).isTrue();
    }

    private static List<Prediction> predictions(Figure figure, Results results) {
        return Theory.of(figure, ResultsByTransport.of(results));
    }
}
