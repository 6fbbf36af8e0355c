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

    /** 3 s at one poll a second and 20 messages a second: three polls, of which 9/20 brings all. */
    @Test
    void countsShortPolls() {
        int request = 84 + CURSOR;
        int envelope = 25 + CURSOR;
        double carrying = 9 / 20.0;

        assertThat(perSubscriber(Transport.POLLING, WirePart.REQUESTS)).isEqualTo(3 * request, within(1e-9));
        assertThat(perSubscriber(Transport.POLLING, WirePart.ENVELOPE))
                .isEqualTo(3 * envelope + 9 - carrying, within(1e-9));
        assertThat(perSubscriber(Transport.POLLING, WirePart.ANSWERS))
                .isEqualTo(carrying * (131 + 4) + (3 - carrying) * (131 + 2), within(1e-9));
    }

    /**
     * 9 messages of 16,384 bytes, all in the first of three intervals: answers of 4, 4 and 1, the first two of which say
     * that there is more. Their bodies have 31 bytes beside the messages, 3 commas and 12 for {@code ,"more":true}:
     * 65,942 bytes, five digits, and so has the one of 16,505.
     */
    @Test
    void countsAnswersThatSayThatThereIsMore() {
        Map<WirePart, Double> formula = WireFormula.of(run(Transport.POLLING), workload(9, 16_384));

        assertThat(formula.get(WirePart.REQUESTS) * MESSAGES).isEqualTo(5 * (84 + CURSOR), within(1e-9));
        assertThat(formula.get(WirePart.ENVELOPE) * MESSAGES)
                .isEqualTo(5 * (25 + CURSOR) + 3 + 3 + 2 * 12, within(1e-9));
        assertThat(formula.get(WirePart.ANSWERS) * MESSAGES).isEqualTo(3 * (131 + 5) + 2 * (131 + 2), within(1e-9));
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
    void countsOneLongPollForEachMessageAndTheLast() {
        assertThat(perSubscriber(Transport.LONG_POLLING, WirePart.REQUESTS)).isEqualTo(10 * (97 + CURSOR));
        assertThat(perSubscriber(Transport.LONG_POLLING, WirePart.ANSWERS)).isEqualTo(9 * 134 + 133);
        assertThat(perSubscriber(Transport.LONG_POLLING, WirePart.ENVELOPE)).isEqualTo(10 * (25 + CURSOR));
    }

    /** An event is 237 bytes, ed in hexadecimal; the opening is 24, 18 in hexadecimal. */
    @Test
    void countsEvents() {
        assertThat(perSubscriber(Transport.SSE, WirePart.SSE_FIELDS)).isEqualTo(9 * (13 + CURSOR));
        assertThat(perSubscriber(Transport.SSE, WirePart.CHUNKS)).isEqualTo(9 * 6 + 6);
        assertThat(perSubscriber(Transport.SSE, WirePart.HANDSHAKE)).isEqualTo(128 + 142 + 24);
    }

    /** A message of 218 bytes takes a header of 4, the opening of 17 one of 2; closing takes 8 and 4. */
    @Test
    void countsFrames() {
        assertThat(perSubscriber(Transport.WEBSOCKET, WirePart.FRAMES)).isEqualTo(9 * 4 + 2 + 12);
        assertThat(perSubscriber(Transport.WEBSOCKET, WirePart.HANDSHAKE)).isEqualTo(318 + 159 + 17);
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
        return WireFormula.of(run(transport), RESULTS.workload());
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
