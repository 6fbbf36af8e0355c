package dev.feedlab.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.report.SampleResults;
import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Texts;
import dev.feedlab.report.text.Wording;
import dev.feedlab.report.theory.OverheadByRate;
import dev.feedlab.result.Results;
import dev.feedlab.workload.Transport;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The drawings of the method, and the chart of theory over rates. */
class DrawingsTest {

    private static final double WIDE = 760;
    private static final double NARROW = 344;

    static Stream<Arguments> inEachLanguage() {
        return Texts.LANGUAGES.stream()
                .flatMap(language -> Stream.of(
                                SampleResults.standard(),
                                SampleResults.only(Transport.SSE),
                                SampleResults.only(Transport.POLLING, Transport.WEBSOCKET))
                        .map(results -> Arguments.of(results, language)));
    }

    @ParameterizedTest
    @MethodSource("inEachLanguage")
    void keepAllWordsInThePictureAndOffOneAnother(Results results, Locale language) {
        for (String name : List.of("set-up", "who-asks", "overhead-by-rate")) {
            ChartImages images = chart(name, results, language);
            staysWithin(WIDE, DrawnChart.of(images.wide()));
            staysWithin(NARROW, DrawnChart.of(images.narrow()));
        }
    }

    private static void staysWithin(double width, DrawnChart chart) {
        List<DrawnChart.Label> labels = chart.labels();
        for (DrawnChart.Label label : labels) {
            assertThat(left(label)).as("left of “%s”", label.text()).isGreaterThanOrEqualTo(0);
            assertThat(right(label)).as("right of “%s”", label.text()).isLessThanOrEqualTo(width);
            assertThat(labels)
                    .filteredOn(other -> !other.equals(label) && Math.abs(other.y() - label.y()) < 11)
                    .as("beside “%s”", label.text())
                    .noneMatch(other -> left(other) < right(label) && left(label) < right(other));
        }
    }

    private static double left(DrawnChart.Label label) {
        double share =
                Type.Anchor.valueOf(label.anchor().toUpperCase(Locale.ROOT)).share();
        return label.x() - share * Letters.of(Type.NOTE).width(label.text(), Type.NOTE.size());
    }

    private static double right(DrawnChart.Label label) {
        return left(label) + Letters.of(Type.NOTE).width(label.text(), Type.NOTE.size());
    }

    @Test
    void setUpHasTheRunsOwnNumbers() {
        assertThat(chart("set-up", SampleResults.standard(), Locale.ENGLISH).description())
                .contains(
                        "Publishes 20 messages per second, each with a text of 128\u00a0B.",
                        "10 probes read",
                        "100 virtual users read",
                        "Feedlab 0.1.0, Javalin 7.2.3, Jetty 12.1.12.",
                        "A new process for each run.",
                        "Gatling 3.15.1",
                        "All three processes on one machine",
                        "8 cores",
                        "one transport at a time");
        Results elsewhere = SampleResults.against(
                "http://10.0.0.7:7070", SampleResults.on("network to 10.0.0.7", SampleResults.only(Transport.SSE)));
        assertThat(chart("set-up", elsewhere, Locale.ENGLISH).description())
                .contains("Was running at http://10.0.0.7:7070.", "the server on another", "network to 10.0.0.7")
                .doesNotContain("at a time");
    }

    /** What is drawn is what the transports' definitions say. */
    @Test
    void sequencesHaveTheRequestsOfTheirTransport() {
        DrawnChart chart = DrawnChart.of(
                chart("who-asks", SampleResults.quick(), Locale.ENGLISH).wide());
        List<String> words = chart.labels().stream().map(DrawnChart.Label::text).toList();

        assertThat(words)
                .filteredOn("GET"::equals)
                .as("three polls each, and SSE’s one")
                .hasSize(7);
        assertThat(words).contains("every 1\u00a0s", "GET, Upgrade", "101", "event 1", "event 2", "frame 1", "frame 2");
        assertThat(chart.boxes())
                .filteredOn(box -> box.fill().equals("var(--long-polling)"))
                .as("pending requests")
                .hasSize(3);
        assertThat(chart.boxes())
                .filteredOn(box -> box.fill().equals("var(--text)"))
                .extracting(DrawnChart.Box::top)
                .as("both messages at the same moments in each")
                .hasSize(8)
                .containsOnly(chart.boxes().stream()
                        .filter(box -> box.fill().equals("var(--text)"))
                        .limit(2)
                        .map(DrawnChart.Box::top)
                        .toArray(Double[]::new));
    }

    @Test
    void overheadsLineIsTheFormulasAndItsMarkTheMeasurement() {
        Results results = SampleResults.standard();
        DrawnChart chart =
                DrawnChart.of(chart("overhead-by-rate", results, Locale.ENGLISH).wide());
        // The words at the measured rate stand above the plot.
        DrawnChart.Axis rates = chart.within(new Area(0, 300, WIDE, 100)).across();
        DrawnChart.Axis bytes = chart.up();
        for (TransportFigures figures : ResultsByTransport.of(results).transports()) {
            String tone = DrawnChart.tone(figures.transport());
            OverheadByRate formula = new OverheadByRate(figures.runs().get(0), results.workload());
            DrawnChart.Place mark = chart.marks(tone).get(0);
            double measured = figures.spread(Figure.OVERHEAD_PER_DELIVERY).median();
            assertThat(rates.at(mark.x())).isEqualTo(20, within(0.1));
            assertThat(bytes.at(mark.y())).isEqualTo(measured, within(0.005 * measured));
            for (DrawnChart.Place point : chart.lines(tone, 2).get(0)) {
                double rate = rates.at(point.x());
                assertThat(bytes.at(point.y()))
                        .isBetween(0.99 * formula.at(rate * 1.002), 1.01 * formula.at(rate / 1.002));
            }
        }
        double polling = ResultsByTransport.of(results)
                .transports()
                .get(0)
                .spread(Figure.OVERHEAD_PER_DELIVERY)
                .median();
        assertThat(chart("overhead-by-rate", results, Locale.ENGLISH).notes())
                .contains(
                        Wording.in(Locale.ENGLISH).numbers().bytes(polling)
                                + " a delivery at 20 messages per second, but",
                        "KB by the formula where one comes a minute");
    }

    private static ChartImages chart(String name, Results results, Locale language) {
        Wording wording = Wording.in(language);
        ResultsByTransport byTransport = ResultsByTransport.of(results);
        return Charts.of(byTransport, Reliability.of(byTransport, wording), wording).stream()
                .filter(chart -> chart.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
