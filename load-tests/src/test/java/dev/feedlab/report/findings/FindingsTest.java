package dev.feedlab.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.report.SampleResults;
import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Results;
import dev.feedlab.workload.Transport;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void saysWhatTheFiguresSay() {
        Findings findings = findings(SampleResults.standard());

        assertThat(findings.indicative()).isFalse();
        assertThat(findings.withheld()).isEmpty();
        assertThat(plain(findings.sentences().get(1)))
                .isEqualTo("Besides the message itself (223 B) a delivery took 6.03 B over WebSocket, 20.0 B over short"
                        + " polling, 35.0 B over SSE and 321 B over long polling. This overhead is 53.3 times as large"
                        + " over long polling as over WebSocket; with the message included, the total is 2.38 times"
                        + " (544 B against 229 B).");
    }

    /** The sample's long polls are answered one message each, as predicted; its bytes are made up. */
    @Test
    void namesWhereTheoryAndMeasurementDiffer() {
        Findings findings = findings(SampleResults.standard());

        assertThat(findings.theory())
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("Overhead differs by more than 10% from what the formulas of the protocols predict:"
                                + " short polling (+21.3%)"))
                .noneSatisfy(sentence -> assertThat(sentence).startsWith("Requests"));
    }

    @Test
    void namesNoDifferenceOfATransportThatAFailedCheckSpoils() {
        Results results = SampleResults.with(
                SampleResults.only(Transport.SSE),
                Transport.SSE,
                run -> run.requests(9_000).lost(1).deliveries(17_599));

        assertThat(findings(results).sentences()).isEmpty();
        assertThat(findings(results).theory()).isEmpty();
    }

    @Test
    void callsOneRepeatIndicative() {
        assertThat(findings(SampleResults.quick()).indicative()).isTrue();
    }

    @Test
    void relatesShortPollingToItsInterval() {
        assertThat(plain(findings(SampleResults.only(Transport.POLLING))
                        .sentences()
                        .get(0)))
                .endsWith("over short polling. Short polling asks every 1 s, so a message waits 500 ms on average"
                        + " before anybody asks for it.");
    }

    @Test
    void namesThePairsThatTheRepeatsDoNotTellApart() {
        Results results =
                SampleResults.with(SampleResults.standard(), Transport.SSE, run -> run.serverCpuMicros(1_000_000));
        results = SampleResults.with(results, Transport.WEBSOCKET, run -> run.serverCpuMicros(1_000_000));

        assertThat(findings(results).sentences().get(2)).endsWith("The repeats do not tell WebSocket from SSE.");
        assertThat(findings(results).sentences().get(1)).doesNotContain("do not tell");

        results = SampleResults.with(results, Transport.POLLING, run -> run.serverCpuMicros(1_000_000));
        assertThat(findings(results).sentences().get(2))
                .endsWith("The repeats do not tell SSE, short polling and WebSocket from one another.");
    }

    @Test
    void doubtsNoSinglePairWhereFewRepeatsMakeAllOfItIndicative() {
        assertThat(findings(SampleResults.quick()).sentences())
                .noneSatisfy(sentence -> assertThat(sentence).contains("do not tell"));
    }

    @Test
    void leavesOutWhatAFailedCheckSpoils() {
        Results results = SampleResults.with(
                SampleResults.standard(), Transport.WEBSOCKET, run -> run.generatorCpuMicros(60_000_000));

        Findings findings = findings(results);

        assertThat(findings.sentences().get(0)).doesNotContain("WebSocket").contains("SSE");
        assertThat(findings.sentences().get(1)).contains("WebSocket");
        assertThat(findings.withheld())
                .containsExactly("Nothing is said about the latency of WebSocket: a check that it rests on failed.");
    }

    @Test
    void saysNothingWhereEverythingIsSpoiled() {
        Results results = SampleResults.with(
                SampleResults.only(Transport.SSE),
                Transport.SSE,
                run -> run.lost(1).deliveries(17_599));

        Findings findings = findings(results);

        assertThat(findings.sentences()).isEmpty();
        assertThat(findings.withheld()).hasSize(3);
    }

    @Test
    void saysNothingWithoutRuns() {
        Findings findings = findings(SampleResults.copy(SampleResults.quick(), false, List.of()));

        assertThat(findings.sentences()).isEmpty();
        assertThat(findings.withheld()).isEmpty();
    }

    private static Findings findings(Results results) {
        Wording wording = Wording.in(Locale.ENGLISH);
        ResultsByTransport byTransport = ResultsByTransport.of(results);
        return Findings.of(byTransport, Reliability.of(byTransport, wording), wording);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
