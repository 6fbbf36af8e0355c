package dev.feedlab.report.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.report.SampleResults;
import dev.feedlab.report.figures.WirePart;
import dev.feedlab.result.Results;
import dev.feedlab.result.Run;
import dev.feedlab.workload.ArrivalProcess;
import dev.feedlab.workload.RequestHeaders;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Counted by hand on what a server and a subscriber really sent: 9 messages, so that every id has one digit. */
class WireFormulaTest {

    private static final Results RESULTS = SampleResults.quick();
    private static final int MESSAGES = 9;
    private static final int TEXT = 128;

    /** {@code {"id":7,"author":"load","text":"…","sentAt":1795238400123456,"acceptedAt":1795254518412262}} without text. */
    private static final int JSON = 90;

    /** Cursors are {@code 7@k3f9}. */
    private static final int CURSOR = 6;

    @Test
    void splitsTheMessage() {
        for (Transport transport : Transport.values()) {
            assertThat(formula(transport))
                    .containsEntry(WirePart.TEXT, (double) TEXT)
                    .containsEntry(WirePart.MESSAGE_JSON, (double) JSON);
        }
    }

    /** 3 s at one poll and 3 messages a second: the first poll finds 1, 2 or 3 of them, the two others 3 each. */
    @Test
    void countsShortPolls() {
        Map<WirePart, Double> formula = WireFormula.of(run(Transport.POLLING), workload(3, TEXT));
        double deliveries = 2 + 3 + 3;

        assertThat(formula.get(WirePart.REQUESTS) * deliveries).isEqualTo(3 * (84 + CURSOR), within(1e-9));
        assertThat(formula.get(WirePart.ENVELOPE) * deliveries)
                .isEqualTo(3 * (25 + CURSOR) + deliveries - 3, within(1e-9));
        assertThat(formula.get(WirePart.ANSWERS) * deliveries).isEqualTo(3 * (131 + 3), within(1e-9));
    }

    /**
     * 9 messages of 16,384 bytes a second: an interval's answers are of 4, 4 and 1, the first two of which say that there is
     * more, 12 bytes of {@code ,"more":true}. The first poll finds 1 to 9, so that of nine pollers four have one answer,
     * four have two and one has three: two thirds of an answer cut, and five messages, on average. The lengths of bodies with
     * messages have five digits.
     */
    @Test
    void countsAnswersThatSayThatThereIsMore() {
        Run run = SampleResults.changing(run(Transport.POLLING)).published(27).build();
        Map<WirePart, Double> formula = WireFormula.of(run, workload(9, 16_384));
        double cursor = CURSOR + 18 / 27.0;
        double deliveries = 5 + 9 + 9;
        double cut = 2 / 3.0 + 2 + 2;
        double answers = 3 + cut;

        assertThat(formula.get(WirePart.REQUESTS) * deliveries).isEqualTo(answers * (84 + cursor), within(1e-9));
        assertThat(formula.get(WirePart.ENVELOPE) * deliveries)
                .isEqualTo(answers * (25 + cursor) + deliveries - answers + 12 * cut, within(1e-9));
        assertThat(formula.get(WirePart.ANSWERS) * deliveries).isEqualTo(answers * (131 + 5), within(1e-9));
    }

    private static Workload workload(double rate, int text) {
        return new Workload(
                "quick",
                9,
                1,
                rate,
                ArrivalProcess.FIXED,
                text,
                1,
                3,
                1_000,
                RequestHeaders.LEAN,
                0,
                1,
                1,
                List.of(Transport.POLLING),
                42,
                null,
                null);
    }

    @Test
    void countsOneLongPollForEachMessage() {
        assertThat(perSubscriber(Transport.LONG_POLLING, WirePart.REQUESTS)).isEqualTo(9 * (97 + CURSOR));
        assertThat(perSubscriber(Transport.LONG_POLLING, WirePart.ANSWERS)).isEqualTo(9 * 134);
        assertThat(perSubscriber(Transport.LONG_POLLING, WirePart.ENVELOPE)).isEqualTo(9 * (25 + CURSOR));
    }

    /** An event is 237 bytes, ed in hexadecimal. */
    @Test
    void countsEvents() {
        assertThat(perSubscriber(Transport.SSE, WirePart.SSE_FIELDS)).isEqualTo(9 * (13 + CURSOR));
        assertThat(perSubscriber(Transport.SSE, WirePart.CHUNKS)).isEqualTo(9 * 6);
    }

    /** A message of 218 bytes takes a header of 4. */
    @Test
    void countsFrames() {
        assertThat(perSubscriber(Transport.WEBSOCKET, WirePart.FRAMES)).isEqualTo(9 * 4);
    }

    @Test
    void keepsWhatOpensAStreamApart() {
        for (Transport transport : Transport.values()) {
            assertThat(formula(transport)).doesNotContainKey(WirePart.HANDSHAKE);
        }
        assertThat(WireFormula.opening(run(Transport.SSE), RESULTS.workload())).isEqualTo(128 + 142 + 24);
        assertThat(WireFormula.opening(run(Transport.WEBSOCKET), RESULTS.workload()))
                .isEqualTo(318 + 159 + 17);
        assertThat(WireFormula.opening(run(Transport.LONG_POLLING), RESULTS.workload()))
                .isZero();
    }

    /** Each poll carries them, a stream once. */
    @Test
    void countsTheHeadersThatSubscribersSend() {
        Workload browser =
                SampleResults.sending(RequestHeaders.BROWSER, RESULTS).workload();
        int more = RequestHeaders.BROWSER
                        .lines(Transport.LONG_POLLING, "127.0.0.1:00000")
                        .length()
                - RequestHeaders.LEAN
                        .lines(Transport.LONG_POLLING, "127.0.0.1:00000")
                        .length();

        Run longPolls = run(Transport.LONG_POLLING);
        double requests = WireFormula.of(longPolls, RESULTS.workload()).get(WirePart.REQUESTS);
        assertThat(WireFormula.of(longPolls, browser).get(WirePart.REQUESTS)).isEqualTo(requests + more, within(1e-9));
        assertThat(WireFormula.of(run(Transport.SSE), browser))
                .isEqualTo(WireFormula.of(run(Transport.SSE), RESULTS.workload()));
        assertThat(WireFormula.opening(run(Transport.SSE), browser))
                .isGreaterThan(WireFormula.opening(run(Transport.SSE), RESULTS.workload()) + 200);
    }

    @Test
    void hasNothingToSayOfNoMessages() {
        assertThat(WireFormula.of(
                        SampleResults.changing(run(Transport.SSE)).published(0).build(), RESULTS.workload()))
                .isEmpty();
    }

    private static double perSubscriber(Transport transport, WirePart part) {
        return formula(transport).get(part) * MESSAGES;
    }

    private static Map<WirePart, Double> formula(Transport transport) {
        return WireFormula.of(run(transport), workload(3, TEXT));
    }

    private static Run run(Transport transport) {
        Run any = RESULTS.runs().stream()
                .filter(run -> run.transport() == transport)
                .findFirst()
                .orElseThrow();
        return SampleResults.changing(any)
                .published(MESSAGES)
                .subscribers(10)
                .windowMicros(3_000_000)
                .build();
    }
}
