package dev.feedlab.lab.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.lab.LabRun;
import dev.feedlab.lab.LabSamples;
import dev.feedlab.lab.Way;
import dev.feedlab.lab.figures.FittedLine;
import dev.feedlab.lab.figures.Group;
import dev.feedlab.lab.figures.LabFigures;
import dev.feedlab.report.chart.ChartImages;
import dev.feedlab.report.chart.DrawnChart;
import dev.feedlab.report.chart.DrawnChart.Axis;
import dev.feedlab.report.chart.DrawnChart.Place;
import dev.feedlab.statistics.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the chart's marks and lines off its axes, and finds the durations that they stand for. */
class LabChartTest {

    private static final LabWording ENGLISH = LabWording.in(Locale.ENGLISH);

    /** Repeats that lie 40% apart, so that each interval can be seen. */
    private static final LabFigures FIGURES =
            LabFigures.of(LabSamples.slowed(LabSamples.linear(5, 4_000, 7_000, 10_000), run -> 1 + 0.1 * run.repeat()));

    private static final Map<Way, String> TONES =
            Map.of(Way.HTTP_KEEP_ALIVE, "muted", Way.HTTP_NEW_CONNECTION, "text", Way.WEBSOCKET, "websocket");

    static Stream<String> widths() {
        ChartImages images = new LabChart(FIGURES, ENGLISH).draw();
        return Stream.of(images.wide(), images.narrow());
    }

    @ParameterizedTest
    @MethodSource("widths")
    void marksEachMedianWithItsInterval(String svg) {
        DrawnChart chart = DrawnChart.of(svg);
        TONES.forEach((way, tone) -> {
            List<List<Place>> whiskers = chart.lines(tone, 1.5);
            List<Group> groups = FIGURES.groups(way);
            for (int i = 0; i < groups.size(); i++) {
                Place mark = chart.marks(tone).get(i);
                reads(groups.get(i).quantity(), groups.get(i).medianSeconds(), mark, chart);
                Interval interval = groups.get(i).interval().orElseThrow();
                List<Place> whisker = whiskers.get(3 * i);
                reads(groups.get(i).quantity(), interval.low(), whisker.get(0), chart);
                reads(groups.get(i).quantity(), interval.high(), whisker.get(1), chart);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("widths")
    void drawsEveryRunBesideItsMedian(String svg) {
        DrawnChart chart = DrawnChart.of(svg);
        TONES.forEach((way, tone) -> {
            List<Place> specks = chart.specks(tone);
            List<LabRun> runs = FIGURES.groups(way).stream()
                    .flatMap(group -> group.runs().stream())
                    .toList();
            assertThat(specks).hasSameSizeAs(runs).hasSize(15);
            for (int i = 0; i < runs.size(); i++) {
                reads(
                        runs.get(i).quantity(),
                        runs.get(i).seconds(),
                        new Place(specks.get(i).x() + 8, specks.get(i).y()),
                        chart);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("widths")
    void drawsEachLineWhereItWasFitted(String svg) {
        DrawnChart chart = DrawnChart.of(svg);
        TONES.forEach((way, tone) -> {
            FittedLine fitted = FIGURES.line(way);
            List<Place> line = chart.lines(tone, 2).get(0);
            reads(4_000, fitted.intercept() + fitted.slope() * 4_000, line.get(0), chart);
            reads(10_000, fitted.intercept() + fitted.slope() * 10_000, line.get(1), chart);
        });
    }

    @ParameterizedTest
    @MethodSource("widths")
    void namesEachLineAtItsEnd(String svg) {
        DrawnChart chart = DrawnChart.of(svg);
        TONES.forEach((way, tone) -> {
            List<Place> leader = chart.lines(tone, 1).get(0);
            Group last = FIGURES.groups(way).get(2);
            reads(last.quantity(), last.medianSeconds(), leader.get(0), chart);
            Place mark = chart.marks(tone).get(3);
            assertThat(mark.y()).isEqualTo(leader.get(1).y(), within(0.03));
            assertThat(chart.textsAt(mark.y() + 4)).contains(ENGLISH.name(way));
            assertThat(chart.textsAt(mark.y() + 18))
                    .anyMatch(
                            text -> text.contains(ENGLISH.time(FIGURES.line(way).slope() * 1_000)));
        });
    }

    /** A hundredth of a px is a few ten-thousandths of an axis. */
    private static void reads(double quantity, double seconds, Place place, DrawnChart chart) {
        Axis across = chart.across();
        Axis up = chart.up();
        assertThat(across.at(place.x())).isEqualTo(quantity, within(0.001 * 10_000));
        assertThat(up.at(place.y())).isEqualTo(seconds, within(0.001 * 4));
    }
}
