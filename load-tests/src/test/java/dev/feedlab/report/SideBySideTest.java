package dev.feedlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.result.Results;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SideBySideTest {

    private static final double SLOWER = 4;

    @TempDir
    private Path folder;

    @Test
    void givesEachFigureOfBothTheirRatioAndHowLikelyItIsByChance() {
        String report = markdown(SampleResults.standard(), slower());

        assertThat(report)
                .containsSubsequence(
                        "# Two results side by side",
                        "A (a); B (b)",
                        "## What was found",
                        "- Delivery latency, p50: B (b) divided by A (a) is 4.00 \\[3.59, 4.46\\] over SSE.",
                        "- Requests per minute: over no transport do all runs of A (a) lie on one side of all runs of",
                        "### Delivery latency, p50",
                        "In brackets beside a median: its 96.9% interval (n = 6).",
                        "In brackets beside a ratio: its 95.9% interval (n = 6).",
                        "| transport | A (a) | B (b) | B / A |",
                        "| SSE | 0.968<br>\\[0.858, 1.00\\] | 3.87<br>\\[3.43, 4.02\\] | 4.00<br>\\[3.59, 4.46\\] · p 0.009 |",
                        "| WebSocket | 0.753<br>\\[0.707, 0.801\\] | 0.753<br>",
                        "### Server CPU per delivery",
                        "## How to rerun",
                        "./feedlab report a b");
    }

    @Test
    void namesWhatDiffersAndWhatFollows() {
        Results elsewhere = SampleResults.on("elsewhere", SampleResults.standard());

        assertThat(markdown(SampleResults.standard(), SampleResults.standard()))
                .contains("Workload and machine are the same in all")
                .doesNotContain("What the results name differently");
        assertThat(markdown(SampleResults.standard(), elsewhere))
                .contains("| System | Linux 6.1.0 amd64 | elsewhere |", "The load was the same.");
        assertThat(markdown(SampleResults.standard(), SampleResults.quick()))
                .contains("| Repeats | 6 runs of each transport", "Workload and machine are the same in all");
        assertThat(markdown(SampleResults.standard(), pollingEvery(250, SampleResults.standard())))
                .contains("| Short polling | each client asks every 1\u00a0s | each client asks every 250\u00a0ms |")
                .contains("Another load was asked for");
        assertThat(markdown(pollingEvery(250, SampleResults.standard()), elsewhere))
                .contains("Load and what it ran on both differ");
    }

    /** Bytes do not vary by chance: no test, and runs that all lie apart are a difference. */
    @Test
    void comparesWhatDoesNotVaryByChanceWithoutATest() {
        Results wordier = SampleResults.with(
                SampleResults.standard(),
                Transport.WEBSOCKET,
                run -> run.bytesOut(run.build().bytesOut() + 40_000));
        Results oneMore = SampleResults.with(
                SampleResults.standard(),
                Transport.WEBSOCKET,
                run -> run.build().repeat() == 1 ? run.bytesOut(run.build().bytesOut() + 40_000) : run);

        assertThat(markdown(SampleResults.standard(), wordier))
                .containsSubsequence("### Bytes per delivery", "| 1.01 |")
                .contains("- Bytes per delivery: B (b) divided by A (a) is 1.01 over WebSocket.");
        assertThat(markdown(SampleResults.standard(), oneMore)).contains("- Bytes per delivery: over no transport");
    }

    /** Half a millisecond more, about which the clocks disagree by four. */
    @Test
    void callsATieWhatTheMeasurementsCannotTellApart() {
        Results doubtful =
                SampleResults.with(slower(), Transport.SSE, run -> run.gatlingLatencyHistogram(SampleResults.all(6)));

        assertThat(markdown(SampleResults.standard(), doubtful))
                .contains("· p 0.009 · tie |", "- Delivery latency, p50: A (a) and B (b) are not told apart");
    }

    @Test
    void drawsTheResultsByTheirNames() throws IOException {
        Map<String, Results> both = new LinkedHashMap<>();
        both.put("before", SampleResults.quick());
        both.put("a folder with a name that is far too long for any chart", SampleResults.quick());
        Report.writeSideBySide(both, "./feedlab report", folder, Edition.in(Locale.ENGLISH));

        assertThat(folder.resolve("charts/latency-p50.svg")).content().contains(">A (before)<", ">B (a folder w…<");
    }

    @Test
    void testsNothingWithoutRepeats() {
        assertThat(markdown(SampleResults.quick(), SampleResults.quick()))
                .contains("Delivery latency, p50: A (a) and B (b) cannot be tested")
                .doesNotContain("divided by");
    }

    @Test
    void marksAndLeavesOutWhatAFailedCheckSpoils() {
        Results lossy =
                SampleResults.with(slower(), Transport.SSE, run -> run.lost(12).deliveries(17_588));

        assertThat(markdown(SampleResults.standard(), lossy))
                .contains("B (b): 1 of 11 checks failed", "**failed**: Every subscriber got every message")
                .contains("3.87†")
                .contains("- Delivery latency, p50: A (a) and B (b) are not told apart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pt-BR"})
    void setsUpToFourOnPageAndPaperWithoutAHole(String language) throws IOException {
        Map<String, Results> four = new LinkedHashMap<>();
        four.put("before", SampleResults.standard());
        four.put("<b>after</b>", slower());
        four.put("stopped", SampleResults.interrupted());
        four.put("nothing", SampleResults.copy(SampleResults.quick(), false, List.of()));

        Path page =
                Report.writeSideBySide(four, "./feedlab report", folder, Edition.in(Locale.forLanguageTag(language)));

        for (Path text : List.of(page, folder.resolve("report.md"))) {
            assertThat(Files.readString(text)).doesNotContain("NaN", "Infinity", "null", "{0", "{1", "{{", "%}", "<b>");
        }
        assertThat(folder.resolve("report.pdf")).isNotEmptyFile();
        assertThat(folder.resolve("charts/latency-p50.png")).isNotEmptyFile();
    }

    private static Results pollingEvery(int millis, Results results) {
        Workload own = results.workload();
        Workload workload = new Workload(
                own.preset(),
                own.clients(),
                own.probes(),
                own.ratePerSecond(),
                own.arrivals(),
                own.payloadBytes(),
                own.durationSeconds(),
                own.warmupSeconds(),
                millis,
                own.headers(),
                own.calibrationSeconds(),
                own.waiting(),
                own.repeats(),
                own.transports(),
                own.seed(),
                own.target(),
                own.disguised());
        return new Results(
                results.schema(),
                results.complete(),
                results.startedAt(),
                results.command(),
                null,
                workload,
                results.machine(),
                results.runs());
    }

    private static Results slower() {
        Results stretched = SampleResults.stretched(SLOWER, Transport.SSE, SampleResults.standard());
        return SampleResults.with(
                stretched, Transport.SSE, run -> run.gatlingLatencyHistogram(SampleResults.all((long) SLOWER)));
    }

    private static String markdown(Results a, Results b) {
        Map<String, Results> both = new LinkedHashMap<>();
        both.put("a", a);
        both.put("b", b);
        return ReportTexts.sideBySide(both, "./feedlab report a b", Edition.in(Locale.ENGLISH))
                .markdown();
    }
}
