package dev.feedlab.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.report.SampleResults;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Results;
import dev.feedlab.workload.Transport;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ThreatsTest {

    @Test
    void namesLoopbackSharedCoresAndWhatRepeatsCannotShow() {
        assertThat(threats(SampleResults.standard()))
                .anyMatch(threat -> threat.contains("over loopback"))
                .anyMatch(threat -> threat.contains("shared one machine and together used up to 1.5"))
                .anyMatch(threat -> threat.startsWith("6 repeats of each transport"))
                .anyMatch(threat -> threat.contains("(feedlab 0.1.0, javalin 7.2.3, jetty 12.1.12)"))
                .anyMatch(threat -> threat.contains("110 subscribers, 20 messages per second, texts of 128\u00a0B"));
    }

    @Test
    void countsTheDeliveriesThatTheTailRestsOn() {
        assertThat(threats(SampleResults.quick()))
                .anyMatch(threat -> threat.startsWith(
                        "A run has 1,600 deliveries at the probes, but only 160 messages, and one late message can be late"
                                + " at every probe: p99 may rest on 1 message"));
    }

    @Test
    void namesTheOneProcessThatReadsForAllWhereItWorksMoreThanTheServer() {
        Results slowReader = SampleResults.with(
                SampleResults.only(Transport.SSE),
                Transport.SSE,
                run -> run.serverCpuMicros(352_000)
                        .serverThreads(null)
                        .generatorThreads(null)
                        .generatorCpuMicros(528_000));
        Results slowServer = SampleResults.with(
                SampleResults.only(Transport.SSE),
                Transport.SSE,
                run -> run.serverCpuMicros(528_000)
                        .serverThreads(null)
                        .generatorThreads(null)
                        .generatorCpuMicros(352_000));

        assertThat(threats(slowReader))
                .anyMatch(threat -> threat.contains("spent 30.0\u00a0µs of processor time")
                        && threat.contains("the server 20.0\u00a0µs"));
        assertThat(threats(slowServer)).noneMatch(threat -> threat.contains("one process for all"));
    }

    @Test
    void saysThatOneRunShowsNoSpread() {
        assertThat(threats(SampleResults.quick())).anyMatch(threat -> threat.contains("was measured once"));
    }

    @Test
    void knowsLittleOfAServerElsewhere() {
        assertThat(threats(acrossANetwork(SampleResults.quick())))
                .anyMatch(threat -> threat.contains("(network to 10.0.0.7) is part of every latency"))
                .anyMatch(threat -> threat.startsWith("The server at http://10.0.0.7:7070 was running already"))
                .noneMatch(threat -> threat.contains("shared"));
    }

    @Test
    void hasNothingToSayOfPollsThatNobodyMade() {
        assertThat(threats(SampleResults.only(Transport.SSE))).noneMatch(threat -> threat.contains("poll"));
    }

    @Test
    void saysWhyAPercentileIsLeftOut() {
        assertThat(threats(SampleResults.quick()))
                .anyMatch(threat -> threat.endsWith("So would p99.9, which is left out."));
        assertThat(threats(published(1_999))).anyMatch(threat -> threat.contains("p99 may rest on 19 messages"));
        assertThat(threats(published(2_000))).noneMatch(threat -> threat.contains("p99.9"));
    }

    private static Results published(long messages) {
        return SampleResults.with(SampleResults.only(Transport.SSE), Transport.SSE, run -> run.published(messages));
    }

    @Test
    void standsWithoutARun() {
        Results nothing = SampleResults.copy(SampleResults.quick(), false, List.of());

        assertThat(threats(nothing))
                .contains("Server and load generator shared the 8 cores of one machine: "
                        + "what one of them used the other did not have.")
                .noneMatch(threat -> threat.contains("p99.9"));
    }

    private static List<String> threats(Results results) {
        return new Threats(ResultsByTransport.of(results), Wording.in(Locale.ENGLISH)).sentences();
    }

    private static Results acrossANetwork(Results results) {
        Results remote = SampleResults.on("network to 10.0.0.7", results);
        return SampleResults.against("http://10.0.0.7:7070", remote);
    }
}
