package dev.feedlab.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.feedlab.report.SampleResults;
import dev.feedlab.result.Results;
import dev.feedlab.result.RunBuilder;
import dev.feedlab.result.WireLedger;
import dev.feedlab.workload.Transport;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class WireSplitTest {

    @Test
    void spreadsEachPartOverTheDeliveriesAndTakesTheTextOutOfTheMessage() {
        assertThat(split(run -> run.wireLedger(new WireLedger(10, 2_000, 10, 20, 30, 40, 50, 60, 70))))
                .containsExactly(
                        entry(WirePart.TEXT, 128.0),
                        entry(WirePart.MESSAGE_JSON, 72.0),
                        entry(WirePart.ENVELOPE, 1.0),
                        entry(WirePart.SSE_FIELDS, 2.0),
                        entry(WirePart.FRAMES, 3.0),
                        entry(WirePart.CHUNKS, 4.0),
                        entry(WirePart.REQUESTS, 5.0),
                        entry(WirePart.ANSWERS, 6.0));
    }

    @Test
    void givesWhatOpensAConnectionOnceForEachProbe() {
        Results results = SampleResults.with(
                SampleResults.standard(),
                Transport.SSE,
                run -> run.wireLedger(new WireLedger(10, 2_000, 0, 0, 0, 0, 0, 0, 2_940)));

        assertThat(WireSplit.handshake(sse(results), results.workload()).median())
                .isEqualTo(294);
    }

    @Test
    void leavesOutWhatATransportDoesNotHave() {
        assertThat(split(run -> run.wireLedger(new WireLedger(10, 2_000, 0, 0, 40, 0, 0, 0, 0))))
                .containsOnlyKeys(WirePart.TEXT, WirePart.MESSAGE_JSON, WirePart.FRAMES);
    }

    @Test
    void isEmptyWithoutADelivery() {
        assertThat(split(run -> run.wireLedger(new WireLedger(0, 0, 0, 0, 0, 0, 0, 0, 400))))
                .isEmpty();
    }

    @Test
    void isTheMedianOfTheRepeats() {
        assertThat(split(run -> run.wireLedger(
                        new WireLedger(10, 2_000, 0, 0, 10L * run.build().repeat(), 0, 0, 0, 0))))
                .containsEntry(WirePart.FRAMES, 3.5);
    }

    private static Map<WirePart, Double> split(UnaryOperator<RunBuilder> change) {
        Results results = SampleResults.with(SampleResults.standard(), Transport.SSE, change);
        return WireSplit.of(sse(results), results.workload());
    }

    private static TransportFigures sse(Results results) {
        return ResultsByTransport.of(results).transports().get(2);
    }
}
