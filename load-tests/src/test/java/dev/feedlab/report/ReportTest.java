package dev.feedlab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.feedlab.report.page.Cover;
import dev.feedlab.report.page.CsvTable;
import dev.feedlab.report.text.Texts;
import dev.feedlab.result.Results;
import dev.feedlab.result.ResultsFile;
import dev.feedlab.workload.ArrivalProcess;
import dev.feedlab.workload.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReportTest {

    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

    @TempDir
    private Path folder;

    @Test
    void writesThePageAndAllThatBelongsToIt() throws IOException {
        Path page = Report.write(SampleResults.quick(), folder.resolve("new/report"), Locale.ENGLISH);

        ReportTexts texts = ReportTexts.of(SampleResults.quick(), Locale.ENGLISH);
        assertThat(page).isEqualTo(folder.resolve("new/report/index.html")).hasContent(texts.html());
        assertThat(folder.resolve("new/report/report.md")).hasContent(texts.markdown());
        assertThat(files())
                .containsExactlyInAnyOrder(
                        "index.html",
                        "report.pdf",
                        "report.md",
                        "results.csv",
                        "set-up.svg",
                        "set-up.png",
                        "who-asks.svg",
                        "who-asks.png",
                        "overhead-by-rate.svg",
                        "overhead-by-rate.png",
                        "latency-percentiles.svg",
                        "latency-percentiles.png",
                        "latency-ledger.svg",
                        "latency-ledger.png",
                        "wire-ledger.svg",
                        "wire-ledger.png",
                        "requests-per-delivery.svg",
                        "requests-per-delivery.png",
                        "latency-over-time.svg",
                        "latency-over-time.png");
    }

    @Test
    void tellsTheListOfReportsWhatItsChecksCameTo() {
        assertThat(ReportTexts.of(SampleResults.quick(), Locale.ENGLISH).html())
                .contains("<meta name=\"feedlab-checks\" content=\"caution\">");
        assertThat(ReportTexts.of(withLosses(), BRAZIL).html())
                .contains("<meta name=\"feedlab-checks\" content=\"failed\">");
    }

    static Stream<Arguments> resultsInEachLanguage() {
        List<Results> all = List.of(
                SampleResults.quick(),
                SampleResults.standard(),
                SampleResults.interrupted(),
                SampleResults.only(Transport.SSE),
                SampleResults.copy(SampleResults.quick(), false, List.of()),
                withLosses());
        return Texts.LANGUAGES.stream()
                .flatMap(language -> all.stream().map(results -> Arguments.of(results, language)));
    }

    @ParameterizedTest
    @MethodSource("resultsInEachLanguage")
    void leavesNoHoleInAnyText(Results results, Locale language) {
        ReportTexts texts = ReportTexts.of(results, language);

        for (String text : List.of(texts.html(), texts.markdown())) {
            assertThat(text).doesNotContain("NaN", "Infinity", "null", "{0", "{1", "{{", "%}");
        }
    }

    @Test
    void saysWhichDifferencesHoldAndWhatSoManyRepeatsCanTell() {
        String markdown =
                ReportTexts.of(SampleResults.standard(), Locale.ENGLISH).markdown();

        assertThat(markdown)
                .containsSubsequence(
                        "Which differences hold?",
                        "**delivery latency, p50**",
                        "| short polling vs. WebSocket | 0.013 | 1.00<br>large |",
                        "| yes |",
                        "With 6 repeats of each transport no p can be below 0.002, or 0.013 after the correction");
    }

    @Test
    void saysWhatItsIntervalsReallyCover() {
        String markdown =
                ReportTexts.of(SampleResults.standard(), Locale.ENGLISH).markdown();

        assertThat(markdown)
                .containsSubsequence(
                        "in brackets its 96.9% interval (n = 6)",
                        "bar: its 96.9% interval (n = 6)",
                        "longest of all runs (ms)",
                        "In brackets: the ratio’s 95.9% interval (n = 6)")
                .doesNotContain("95%\u00a0interval", "95% interval");
        assertThat(ReportTexts.of(SampleResults.standard(), BRAZIL).markdown())
                .contains("seu intervalo de 96,9% (n = 6)", "da razão, o intervalo de 95,9% (n = 6)");
    }

    @Test
    void testsNothingThatFollowsFromTheProtocols() {
        String markdown =
                ReportTexts.of(SampleResults.standard(), Locale.ENGLISH).markdown();

        assertThat(markdown)
                .containsSubsequence(
                        "| **bytes per delivery** |",
                        "| short polling vs. WebSocket | – | – | 1.06",
                        "| **server CPU per delivery** |",
                        "Requests and bytes follow from the protocols and the messages, not from chance.");
    }

    @Test
    void saysWhereTheBytesGoBesideTheFormula() {
        String markdown =
                ReportTexts.of(SampleResults.standard(), Locale.ENGLISH).markdown();

        assertThat(markdown)
                .containsSubsequence(
                        "Where do the bytes go?",
                        "| part (B per delivery) | short polling | long polling | SSE | WebSocket |",
                        "| WebSocket frame headers and masks | – | – | – | 4.09<br>(4.00) |",
                        "| chunk framing | – | – | 6.04<br>(6.00) | – |",
                        "| all subscribers, counted at the server |",
                        "| opening a connection, once | – | – | 294<br>(294) | 494<br>(494) |");
    }

    @Test
    void saysWhereTheTimeGoesAndHowMuchOfItThePartsAre() {
        String markdown =
                ReportTexts.of(SampleResults.standard(), Locale.ENGLISH).markdown();

        assertThat(markdown)
                .containsSubsequence(
                        "## Where does the time go?",
                        "](charts/latency-ledger.svg)",
                        "The bar of short polling is cut",
                        "| publishing late<br>From when the message was due until its request was sent. | 0.0700 | 0.0700 |",
                        "| waiting in the server<br>",
                        "\\[0.292, 0.386\\] |",
                        "| all parts | 503 | 1.52 | 0.968 | 0.753 |",
                        "| p50 as measured | 503<br>",
                        "This rests on 38,400 deliveries at the probes; 48 more were left out",
                        "add up to: 100% over short polling, 100% over long polling",
                        "<details>",
                        "| **99th percentile of each part by itself** |",
                        "</details>")
                .containsOnlyOnce("](charts/latency-ledger.svg)");
    }

    @Test
    void saysInOneSentenceThatTheTimeIsNotKnown() {
        Results silent = SampleResults.copy(
                SampleResults.quick(),
                true,
                SampleResults.quick().runs().stream()
                        .map(run ->
                                SampleResults.changing(run).latencyLedger(null).build())
                        .toList());

        assertThat(ReportTexts.of(silent, Locale.ENGLISH).markdown())
                .contains("Where the time went is not known: the server did not tell")
                .doesNotContain("latency-ledger", "publishing late", "Slow deliveries");
    }

    @Test
    void saysWhatEachThingCostsTheServer() {
        String markdown =
                ReportTexts.of(SampleResults.standard(), Locale.ENGLISH).markdown();

        assertThat(markdown)
                .containsSubsequence(
                        "## Where does the processor go?",
                        "| idle process (ms of CPU per second) | 3.12<br>\\[3.03, 3.20\\] |",
                        "| per request without a message (µs) | 60.9<br>\\[60.8, 61.0\\] | – | – | – |",
                        "| the JVM’s compilers (share of the CPU time) | 10.0% |",
                        "| memory per subscriber (KiB of heap) | 5.51<br>",
                        "With long polling requests and deliveries come together",
                        "With 1,000 subscribers and 50 messages per second")
                .doesNotContain("A figure below zero is noise");
    }

    @Test
    void showsACostBelowZeroAsWhatItIs() {
        Results cheap =
                SampleResults.with(SampleResults.quick(), Transport.WEBSOCKET, run -> run.serverCpuMicros(50_000));

        assertThat(ReportTexts.of(cheap, Locale.ENGLISH).markdown())
                .containsPattern("per delivery \\(µs\\) \\|.*\\| −[0-9.]+ \\|")
                .contains("A figure below zero is noise");
    }

    @Test
    void saysHowTheCostWouldBeMeasuredWhereItWasNot() {
        Results quick = SampleResults.copy(
                SampleResults.quick(),
                true,
                SampleResults.quick().runs().stream()
                        .map(run ->
                                SampleResults.changing(run).costCells(List.of()).build())
                        .toList());

        assertThat(ReportTexts.of(quick, Locale.ENGLISH).markdown())
                .contains("--preset standard measures it, or --calibration 3.")
                .doesNotContain("per message published");
    }

    @Test
    void saysAtMostWhereTheoryKnowsNoMore() {
        Results bursts = SampleResults.arriving(ArrivalProcess.of("burst:20"), SampleResults.standard());

        assertThat(ReportTexts.of(bursts, Locale.ENGLISH).markdown()).contains("| at most 1.00 | 1.00 |");
        assertThat(ReportTexts.of(SampleResults.standard(), Locale.ENGLISH).markdown())
                .contains("| 1.00 | 1.00 |")
                .doesNotContain("at most 1.00");
    }

    @Test
    void comparesNothingWithoutRepeats() {
        String markdown = ReportTexts.of(SampleResults.quick(), Locale.ENGLISH).markdown();

        assertThat(markdown).contains("A comparison of two transports takes 3 repeats of each");
    }

    @Test
    void needsNoOtherFileAndNoNetwork() {
        String page = ReportTexts.of(SampleResults.standard(), Locale.ENGLISH).html();

        String withoutReferences = page.replaceAll("<a href=\"[^\"]*\">[^<]*</a>", "");
        assertThat(withoutReferences.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .doesNotContain("http:", "https:", "src=", "href=", "url(", "@import", "<script");
    }

    @Test
    void speaksTheReadersLanguage() {
        String page = ReportTexts.of(SampleResults.quick(), BRAZIL).html();

        assertThat(page)
                .contains(
                        "<html lang=\"pt-BR\">",
                        "Um feed, quatro transportes",
                        "70.400 de 70.400",
                        "O que se encontrou");
    }

    @Test
    void saysInOrderWhatAReaderAsks() {
        String page = ReportTexts.of(withLosses(), Locale.ENGLISH).html();

        assertThat(page)
                .containsSubsequence(
                        "How do short polling, long polling, SSE and WebSocket differ",
                        "1 of 11 checks failed: “Every subscriber got every message once and in order” (SSE)",
                        "<a href=\"#checks\">",
                        "<h2>What was found</h2>",
                        "Table 1.",
                        "<td data-head=\"bytes per delivery\" class=\"marked\">",
                        "Figure 1. ",
                        "<h2>Contents</h2>",
                        "<h2>When would I choose which?</h2>",
                        "not compared: a check failed",
                        "<h2>Results in detail</h2>",
                        "Nothing is said about the latency of SSE",
                        "<h2>Checks",
                        "70,388 of 70,400 deliveries arrived; 12 lost",
                        "<h2>Method</h2>",
                        "<h2>Environment</h2>",
                        "<h2>Theory against measurement</h2>",
                        "<h3>Formulas</h3>",
                        "<h2>Threats to validity</h2>",
                        "<h2>How to rerun</h2>",
                        "./feedlab compare --preset quick --seed 42",
                        "<h2>References</h2>",
                        "RFC 6455");
    }

    /** The first page and the conclusion once said the same. */
    @Test
    void saysNoFindingTwice() {
        String page = ReportTexts.of(SampleResults.standard(), Locale.ENGLISH).html();

        assertThat(page).containsOnlyOnce("Half of the deliveries arrived within");
    }

    @ParameterizedTest
    @MethodSource("resultsInEachLanguage")
    void listsEachSectionByItsHeading(Results results, Locale language) {
        String page = ReportTexts.of(results, language).html();

        List<String> listed = page.lines()
                .filter(line -> line.startsWith("<li><a href=\"#"))
                .map(line ->
                        line.replaceAll("<li><a href=\"#([a-z]+)\">(.*)</a></li>", "<section id=\"$1\">\n<h2>$2</h2>"))
                .toList();
        assertThat(listed)
                .hasSizeGreaterThan(10)
                .allSatisfy(section -> assertThat(page).containsOnlyOnce(section));
        assertThat(page.split("<section id=", -1)).hasSize(listed.size() + 1);
    }

    /** A wide table made the page scroll sideways below 1,200 px. */
    @Test
    void hasNoWideTable() {
        String page = ReportTexts.of(SampleResults.standard(), Locale.ENGLISH).html();

        assertThat(page.split("</tr>"))
                .allSatisfy(row -> assertThat(row.split("<t[dh][ >]")).hasSizeLessThanOrEqualTo(7));
    }

    @Test
    void explainsOnlyWhatItUses() {
        String once = ReportTexts.of(SampleResults.quick(), Locale.ENGLISH).html();
        String repeated =
                ReportTexts.of(SampleResults.standard(), Locale.ENGLISH).html();

        for (String used : List.of("Holm", "Mann", "A12", "Nielsen", "Hodges", "David and Nagaraja", "1 − 2 · P(X")) {
            assertThat(repeated).contains(used);
            assertThat(once).doesNotContain(used);
        }
        assertThat(ReportTexts.of(SampleResults.only(Transport.SSE), Locale.ENGLISH)
                        .html())
                .contains("WHATWG", "(13 + c) + (4 + h)")
                .doesNotContain("RFC 6455", "0.99 · I");
    }

    @Test
    void printsItsFormulasAndNamesNoFileOfTheProject() {
        for (Locale language : Texts.LANGUAGES) {
            ReportTexts texts = ReportTexts.of(SampleResults.standard(), language);

            assertThat(texts.html()).contains("F + q · S · w", "k = (P − 1) / (E − 1)");
            assertThat(texts.markdown()).contains("F + q · S · w");
            assertThat(texts.html() + texts.markdown()).doesNotContain("docs/");
        }
    }

    @Test
    void saysWhichToChooseWithNoClaimThatTheFiguresForbid() {
        String markdown =
                ReportTexts.of(SampleResults.standard(), Locale.ENGLISH).markdown();
        String once = ReportTexts.of(SampleResults.quick(), Locale.ENGLISH).markdown();

        assertThat(choice(markdown, "short polling"))
                .contains("some seconds of delay do not matter", "p50 503 ms", "highest p50");
        assertThat(choice(markdown, "WebSocket")).contains("227 B, 0 requests<br>fewest bytes");
        assertThat(choice(once, "short polling")).contains("p50 500 ms").doesNotContain("highest");
        assertThat(markdown).contains("Not measured here, and part of such a choice: proxies");
    }

    private static String choice(String markdown, String transport) {
        return markdown.lines()
                .dropWhile(line -> !line.contains("the right choice when"))
                .filter(line -> line.startsWith("| " + transport + " |"))
                .findFirst()
                .orElseThrow()
                .replace('\u00a0', ' ');
    }

    @Test
    void namesWhoHandsItInAndWhen() {
        Cover cover = new Cover("Homework 3", "Ana & Rui", "UFMG");

        String page = ReportTexts.of(SampleResults.only(Transport.SSE), new Edition(BRAZIL, cover))
                .html();

        assertThat(page)
                .contains("<h1>Homework 3</h1>", "Ana &amp; Rui · UFMG · 21 de novembro de 2026")
                .doesNotContain("<h1>Um feed");
    }

    @Test
    void saysThatItWasStoppedAndWhatWasNotMeasured() {
        String page =
                ReportTexts.of(SampleResults.interrupted(), Locale.ENGLISH).html();

        assertThat(page).contains("stopped before its last run", "2 of 4 runs", "not measured");
    }

    @Test
    void whatAResultSaysCannotBecomeMarkup() {
        Results hostile = SampleResults.on("<script>alert(1)</script>|`*", SampleResults.quick());

        ReportTexts texts = ReportTexts.of(hostile, Locale.ENGLISH);
        String page = texts.html();
        String markdown = texts.markdown();

        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(markdown).contains("&lt;script>alert(1)&lt;/script>\\|\\`\\*");
        assertThat(markdown.lines().filter(line -> line.contains("<script")))
                .as("only where Markdown shows code as it is")
                .allMatch(line -> line.startsWith("    ./feedlab compare"));
    }

    @Test
    void canBeMadeFromTheFileAlone() throws IOException {
        Path file = folder.resolve("results.json");
        ResultsFile.write(SampleResults.standard(), file);
        Results read = ResultsFile.read(file);

        ReportTexts again = ReportTexts.of(read, BRAZIL);
        ReportTexts before = ReportTexts.of(SampleResults.standard(), BRAZIL);
        assertThat(again.html()).isEqualTo(before.html());
        assertThat(again.markdown()).isEqualTo(before.markdown());
        assertThat(CsvTable.of(read.runs()))
                .isEqualTo(CsvTable.of(SampleResults.standard().runs()));
    }

    @Test
    void writesNothingWhereAHistogramIsDamaged() throws IOException {
        Results damaged = SampleResults.with(SampleResults.quick(), Transport.SSE, run -> run.latencyHistogram("AAAA"));

        assertThatThrownBy(() -> Report.write(damaged, folder, Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(files()).isEmpty();
    }

    private static Results withLosses() {
        return SampleResults.with(
                SampleResults.quick(), Transport.SSE, run -> run.lost(12).deliveries(17_588));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
