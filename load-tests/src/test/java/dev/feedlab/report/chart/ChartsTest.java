package dev.feedlab.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.report.SampleResults;
import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Texts;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Results;
import dev.feedlab.result.WireLedger;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ChartsTest {

    @Test
    void drawsOneForEachQuestion() {
        assertThat(charts(SampleResults.standard(), Locale.ENGLISH))
                .extracting(ChartImages::name)
                .containsExactly(
                        "latency-percentiles",
                        "latency-ledger",
                        "bytes-per-delivery",
                        "wire-ledger",
                        "requests-per-minute",
                        "latency-over-time");
    }

    @Test
    void drawsNothingWithoutRuns() {
        assertThat(charts(SampleResults.copy(SampleResults.quick(), false, List.of()), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void drawsWhatAnEmptyRunLeaves() {
        Results nothing = SampleResults.with(
                SampleResults.only(Transport.SSE),
                Transport.SSE,
                run -> run.deliveries(0)
                        .windowDeliveries(0)
                        .latencyLedger(null)
                        .latencyOverTime(List.of())
                        .wireLedger(new WireLedger(0, 0, 0, 0, 0, 0, 0, 0, 0)));

        assertThat(charts(nothing, Locale.ENGLISH))
                .extracting(ChartImages::name)
                .containsExactly("latency-percentiles");
    }

    @Test
    void saysHowLongTheSlicesOfALongRunAre() {
        Results quick = SampleResults.quick();
        Workload workload = quick.workload();
        Workload fourHours = new Workload(
                workload.preset(),
                workload.clients(),
                workload.probes(),
                workload.ratePerSecond(),
                workload.arrivals(),
                workload.payloadBytes(),
                14_400,
                workload.warmupSeconds(),
                workload.pollIntervalMillis(),
                workload.headers(),
                workload.calibrationSeconds(),
                workload.waiting(),
                workload.repeats(),
                workload.transports(),
                workload.seed(),
                workload.target(),
                workload.disguised());
        Results lasting = new Results(
                quick.schema(),
                true,
                quick.startedAt(),
                quick.command(),
                null,
                fourHours,
                quick.machine(),
                quick.runs());

        assertThat(overTime(quick))
                .contains("by the second in which a message was due")
                .doesNotContain("slices");
        assertThat(overTime(lasting)).contains("in slices of 48 seconds");
    }

    private static String overTime(Results results) {
        return charts(results, Locale.ENGLISH).stream()
                .filter(chart -> chart.name().equals("latency-over-time"))
                .map(ChartImages::file)
                .findFirst()
                .orElseThrow();
    }

    static List<Results> results() {
        return List.of(SampleResults.standard(), SampleResults.interrupted(), SampleResults.only(Transport.SSE));
    }

    @ParameterizedTest
    @MethodSource("results")
    void isWellFormedWithANameAndADescriptionThatGivesTheNumbers(Results results) throws Exception {
        for (ChartImages chart : charts(results, Locale.forLanguageTag("pt-BR"))) {
            for (String svg : List.of(chart.wide(), chart.narrow(), chart.file(), chart.outlined())) {
                Document document = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)));
                String description =
                        document.getElementsByTagName("desc").item(0).getTextContent();
                assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                        .isEqualTo(chart.title());
                assertThat(description).endsWith(chart.description()).containsPattern("\\d");
                assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity");
            }
        }
    }

    @Test
    void followsThePagesColoursInThePageAndHasItsOwnElsewhere() {
        for (ChartImages chart : charts(SampleResults.quick(), Locale.ENGLISH)) {
            assertThat(chart.wide()).contains("var(--websocket)").doesNotContain("#0072B2");
            assertThat(chart.file()).contains("#0072B2").doesNotContain("var(");
        }
    }

    @Test
    void marksATransportWhoseCheckFailed() {
        Results results = SampleResults.with(
                SampleResults.quick(), Transport.SSE, run -> run.lost(1).deliveries(17_599));

        for (ChartImages chart : charts(results, Locale.ENGLISH)) {
            assertThat(chart.file()).contains("SSE\u00a0†").doesNotContain("WebSocket\u00a0†");
        }
    }

    @Test
    void drawsTheSpreadOnlyOfSeveralRepeats() {
        String once = charts(SampleResults.quick(), Locale.ENGLISH).get(0).file();
        String often = charts(SampleResults.standard(), Locale.ENGLISH).get(0).file();

        assertThat(once).doesNotContain("all repeats pooled");
        assertThat(often).contains("all repeats pooled");
        assertThat(lines(often)).isGreaterThan(lines(once));
    }

    @Test
    void printsAt300DotsAnInch() throws IOException {
        byte[] png = charts(SampleResults.quick(), Locale.ENGLISH).get(0).png();

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(2_280);
        assertThat(new String(png, StandardCharsets.ISO_8859_1))
                .contains("pHYs\u0000\u0000\u002e\u0023\u0000\u0000\u002e\u0023\u0001");
    }

    /** The JDK's fonts need fontconfig and fonts; a server may have neither. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void drawsLettersWithoutTheJdksFonts() throws IOException {
        charts(SampleResults.quick(), Locale.ENGLISH).get(0).png();

        assertThat(Files.readString(Path.of("/proc/self/maps")))
                .contains("libawt")
                .doesNotContain("libfontmanager");
    }

    @Test
    void theFontHasEachLetterOfEachChart() throws Exception {
        for (Locale language : Texts.LANGUAGES) {
            Results results = SampleResults.with(SampleResults.standard(), Transport.SSE, run -> run.lost(1));
            for (ChartImages chart : charts(results, language)) {
                String text = chart.title() + chart.description() + chart.file().replaceAll("<[^>]*>", "");
                assertThat(Letters.of(Type.NOTE).cover(text)).as(text).isTrue();
                assertThat(Letters.of(Type.LABEL).cover(text)).as(text).isTrue();
            }
        }
    }

    @Test
    void textFromTheResultCannotBecomeMarkup() {
        Results results = SampleResults.on("<script>\u0007&", SampleResults.quick());

        for (ChartImages chart : charts(results, Locale.ENGLISH)) {
            assertThat(chart.wide()).contains("&lt;script&gt; &amp;").doesNotContain("<script");
        }
    }

    private static int lines(String svg) {
        return svg.split("<polyline").length;
    }

    private static List<ChartImages> charts(Results results, Locale language) {
        Wording wording = Wording.in(language);
        ResultsByTransport byTransport = ResultsByTransport.of(results);
        return Charts.of(byTransport, Reliability.of(byTransport, wording), wording);
    }
}
