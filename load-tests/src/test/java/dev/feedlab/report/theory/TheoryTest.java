package dev.feedlab.report.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.report.SampleResults;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.result.CostCell;
import dev.feedlab.result.Results;
import dev.feedlab.workload.ArrivalProcess;
import dev.feedlab.workload.Transport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample: 110 subscribers for 8 s, 160 messages, one poll a second. */
class TheoryTest {

    @Test
    void countsRequestsByDefinition() {
        List<Prediction> requests = predictions(Figure.REQUESTS_PER_DELIVERY, SampleResults.quick());

        assertThat(requests).noneMatch(Prediction::atMost);
        assertThat(requests)
                .extracting(Prediction::transport)
                .containsExactly(Transport.POLLING, Transport.LONG_POLLING);
        assertThat(requests.get(0).predicted()).isEqualTo(8 / (160 - 9.5), within(1e-9));
        assertThat(requests.get(1).predicted()).isEqualTo(1, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"poisson", "burst:20"})
    void saysAtMostWhereMessagesCanShareAnAnswer(String arrivals) {
        Results results = SampleResults.arriving(ArrivalProcess.of(arrivals), SampleResults.quick());

        assertThat(predictions(Figure.REQUESTS_PER_DELIVERY, results))
                .extracting(Prediction::atMost)
                .containsExactly(false, true);
        assertThat(predictions(Figure.OVERHEAD_PER_DELIVERY, results))
                .extracting(Prediction::atMost)
                .containsExactly(false, true, false, false);
        assertThat(predictions(Figure.P50, results)).noneMatch(Prediction::atMost);
    }

    /** A subscriber's first poll finds half an interval's messages, and half an interval's are left after its last one. */
    @Test
    void spreadsThePollsOfTheWindowOverTheDeliveriesInIt() {
        Prediction overhead = predictions(Figure.OVERHEAD_PER_DELIVERY, SampleResults.only(Transport.POLLING))
                .get(0);

        double digits = (9 + 2 * 90 + 3 * 61) / 160.0;
        double poll = 84 + 131 + 4 + 25 + 2 * (digits + 5);
        double deliveries = 160 - 9.5;
        assertThat(overhead.predicted()).isEqualTo((8 * poll + deliveries - 8) / deliveries, within(1e-9));
    }

    /** It follows from when we make it ask. */
    @Test
    void predictsNoLatencyOfShortPolling() {
        Results results = SampleResults.only(Transport.POLLING);

        assertThat(predictions(Figure.P50, results)).isEmpty();
        assertThat(predictions(Figure.P99, results)).isEmpty();
    }

    /** 330 µs until the server has a message, 1,110 µs where that is slow; 17,600 deliveries of 20 µs each, 110 of them for one message. */
    @Test
    void makesTheOthersWaitForTheServersWork() {
        Results results = SampleResults.with(
                SampleResults.only(Transport.SSE),
                Transport.SSE,
                run -> run.serverCpuMicros(352_000).serverThreads(null).costCells(List.of()));

        assertThat(predictions(Figure.P50, results).get(0).predicted()).isEqualTo(330 + 1_100, within(1e-6));
        assertThat(predictions(Figure.P99, results).get(0).predicted()).isEqualTo(1_110 + 2_178, within(1e-6));
    }

    /** 60 messages that nobody read took 33 ms, so 160 take 88 ms of the server's 352: 15 µs a delivery are left. */
    @Test
    void takesPublishingOutOfTheWork() {
        CostCell idle = new CostCell(CostCell.Kind.IDLE, 0, 3_000_000, 0, 0, 0, 0, -1);
        CostCell publishing = new CostCell(CostCell.Kind.PUBLISHING, 0, 3_000_000, 33_000, 60, 0, 0, -1);
        Results results = SampleResults.with(
                SampleResults.only(Transport.SSE),
                Transport.SSE,
                run -> run.serverCpuMicros(352_000).serverThreads(null).costCells(List.of(idle, publishing)));

        assertThat(predictions(Figure.P50, results).get(0).predicted()).isEqualTo(330 + 825, within(1e-6));
    }

    @Test
    void predictsNoLatencyWhereItIsNotKnownWhenTheServerHadAMessage() {
        Results results =
                SampleResults.with(SampleResults.only(Transport.SSE), Transport.SSE, run -> run.latencyLedger(null));

        assertThat(predictions(Figure.P50, results)).isEmpty();
    }

    @Test
    void callsTenPerCentWorthAWord() {
        assertThat(new Prediction(Transport.SSE, Figure.P50, 100, false, 109).parts())
                .isFalse();
        assertThat(new Prediction(Transport.SSE, Figure.P50, 100, false, 89).parts())
                .isTrue();
    }

    @Test
    void takesLessThanAtMostForAsPredicted() {
        assertThat(new Prediction(Transport.LONG_POLLING, Figure.REQUESTS_PER_DELIVERY, 100, true, 20).parts())
                .isFalse();
        assertThat(new Prediction(Transport.LONG_POLLING, Figure.REQUESTS_PER_DELIVERY, 100, true, 111).parts())
                .isTrue();
    }

    private static List<Prediction> predictions(Figure figure, Results results) {
        return Theory.of(figure, ResultsByTransport.of(results));
    }
}
