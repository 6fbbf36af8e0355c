package dev.feedlab.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.report.SampleResults;
import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Latency;
import dev.feedlab.result.Results;
import dev.feedlab.result.ThreadTimes;
import dev.feedlab.workload.RequestHeaders;
import dev.feedlab.workload.Transport;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void saysWhatTheFiguresSay() {
        Findings findings = findings(SampleResults.standard());

        assertThat(findings.withheld()).isEmpty();
        assertThat(findings.sentences()).hasSize(3);
        assertThat(plain(findings.sentences().get(1)))
                .isEqualTo("All bytes counted, both directions, a delivery of a message of 223 B took 227 B over"
                        + " WebSocket, 240 B over short polling, 256 B over SSE and 542 B over long polling. Requests"
                        + " for it, once connections were open: 0 over SSE, 0 over WebSocket, 0.0533 over short polling"
                        + " and 1.00 over long polling.");
    }

    @Test
    void explainsApartFromTheFindings() {
        assertThat(findings(SampleResults.standard()).details())
                .extracting(FindingsTest::plain)
                .anySatisfy(sentence -> assertThat(sentence).startsWith("Short polling’s median is"))
                .contains(
                        "Opening a subscription took 294 B over SSE and 496 B over WebSocket, once and apart from that.",
                        "The requests had only the headers that they need, which flatters polling (--headers browser"
                                + " sends those of a browser).",
                        "Short polling took less than SSE because one poll carries 18.8 messages here; below about 9"
                                + " messages a poll it takes more.");
    }

    @Test
    void saysNothingOfHeadersThatAreABrowsers() {
        Results results = SampleResults.sending(RequestHeaders.BROWSER, SampleResults.standard());

        assertThat(findings(results).details())
                .isNotEmpty()
                .noneSatisfy(sentence -> assertThat(sentence).contains("headers"));
    }

    @Test
    void saysNothingOfBatchesWhereShortPollingTakesMore() {
        Results results =
                SampleResults.with(SampleResults.standard(), Transport.POLLING, run -> run.bytesIn(1_000_000));

        assertThat(findings(results).details())
                .isNotEmpty()
                .noneSatisfy(sentence -> assertThat(sentence).contains("because one poll"));
    }

    /** The sample's bytes are made up. */
    @Test
    void namesWhereTheoryAndMeasurementDiffer() {
        Findings findings = findings(SampleResults.standard());

        assertThat(findings.theory())
                .anySatisfy(sentence -> assertThat(sentence)
                        .isEqualTo("Overhead differs by more than 10% from what the formulas of the protocols predict:"
                                + " short polling (+15.9%), long polling (+17.9%) and SSE (+25.5%)."))
                .noneSatisfy(sentence -> assertThat(sentence).startsWith("Requests"));
    }

    /** A difference of half a millisecond, about which the clocks disagree by four. */
    @Test
    void callsATieByItsName() {
        Results results = SampleResults.with(
                SampleResults.standard(),
                Transport.LONG_POLLING,
                run -> run.latencyMicros(new Latency(1_500, 1_500, 1_500, 1_500, 1_500, 1_500))
                        .gatlingLatencyHistogram(SampleResults.all(6)));
        results = SampleResults.with(
                results,
                Transport.SSE,
                run -> run.latencyMicros(new Latency(1_000, 1_000, 1_000, 1_000, 1_000, 1_000))
                        .gatlingLatencyHistogram(SampleResults.all(1)));

        assertThat(findings(results).sentences().get(0)).contains("This measurement does not tell ", "long polling");
        assertThat(findings(results).details())
                .extracting(FindingsTest::plain)
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith(
                                "Why this measurement does not tell some transports apart (delivery latency, p50): ")
                        .contains("SSE and long polling differ by 500 µs, and the two clocks disagree about that"
                                + " difference by 4.50 ms")
                        .endsWith("A difference counts only where it is at least twice what is open about it."));
    }

    @Test
    void namesNoRatioOfATie() {
        Results results = SampleResults.with(
                SampleResults.standard(),
                Transport.POLLING,
                run -> run.gatlingLatencyHistogram(SampleResults.all(200)));

        String details = plain(String.join(" ", findings(results).details()));
        assertThat(details)
                .contains("Short polling asks every 1 s")
                .contains("short polling differ by")
                .doesNotContain("times that of");
        assertThat(findings(SampleResults.standard()).details().get(0)).contains("times that of");
    }

    /** The CPU time over WebSocket fell by 6 µs a delivery, and that over SSE did not. */
    @Test
    void callsCpuTimesATieThatMovedTowardsEachOther() {
        Results results = SampleResults.with(
                SampleResults.standard(),
                Transport.WEBSOCKET,
                run -> run.serverThreads(new ThreadTimes(
                        "fan-out", 1, run.build().serverCpuMicros() / 10, 0, List.of(190_000L, 170_000L, 155_000L))));

        assertThat(findings(results).sentences().get(2)).contains("does not tell ", "WebSocket from SSE");
        assertThat(plain(String.join(" ", findings(results).details())))
                .contains("WebSocket and SSE differ by")
                .contains("and that difference moved by");
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
    void relatesShortPollingToItsInterval() {
        assertThat(plain(findings(SampleResults.only(Transport.POLLING))
                        .details()
                        .get(0)))
                .isEqualTo("Short polling asks every 1 s, so a message waits 500 ms on average"
                        + " before anybody asks for it.");
    }

    @Test
    void namesThePairsThatTheRepeatsDoNotTellApart() {
        Results results =
                SampleResults.with(SampleResults.standard(), Transport.SSE, run -> run.serverCpuMicros(1_000_000));
        results = SampleResults.with(results, Transport.WEBSOCKET, run -> run.serverCpuMicros(1_000_000));

        results = steady(results);

        assertThat(findings(results).sentences().get(2)).endsWith("This measurement does not tell SSE from WebSocket.");
        assertThat(findings(results).sentences().get(1)).doesNotContain("does not tell");

        results = steady(SampleResults.with(
                results,
                Transport.POLLING,
                run -> run.serverCpuMicros(1_000_000).windowDeliveries(17_600)));
        assertThat(findings(results).sentences().get(2))
                .endsWith("This measurement does not tell short polling, SSE and WebSocket from one another.");
    }

    @Test
    void doubtsNoSinglePairWhereFewRepeatsMakeAllOfItIndicative() {
        assertThat(findings(SampleResults.quick()).sentences().get(2))
                .contains("of CPU time")
                .doesNotContain("does not tell");
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

    /** Without any drift of CPU, so that nothing is a tie. */
    private static Results steady(Results results) {
        Results steady = results;
        for (Transport transport : Transport.values()) {
            steady = SampleResults.with(
                    steady,
                    transport,
                    run -> run.serverThreads(new ThreadTimes(
                            "fan-out", 1, run.build().serverCpuMicros() / 10, 0, List.of(100L, 100L, 100L))));
        }
        return steady;
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
