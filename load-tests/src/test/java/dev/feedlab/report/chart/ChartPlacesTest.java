package dev.feedlab.report.chart;

import static dev.feedlab.report.chart.DrawnChart.tone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.feedlab.report.SampleResults;
import dev.feedlab.report.chart.DrawnChart.Axis;
import dev.feedlab.report.chart.DrawnChart.Box;
import dev.feedlab.report.chart.DrawnChart.Place;
import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.checks.Side;
import dev.feedlab.report.figures.Curve;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.LatencyPart;
import dev.feedlab.report.figures.LatencySplit;
import dev.feedlab.report.figures.Metric;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.Second;
import dev.feedlab.report.figures.Spread;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.figures.WirePart;
import dev.feedlab.report.figures.WireSplit;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Results;
import dev.feedlab.result.Run;
import dev.feedlab.statistics.Interval;
import dev.feedlab.workload.Transport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads each chart's marks, bars and lines off its axes, and finds the values that they stand for. */
class ChartPlacesTest {

    /** A place is written to a hundredth of a px; decades and their labels take some hundred px. */
    private static final double SHARE = 0.005;

    private static final double PX = 0.03;

    private static final double TIME_BAR = 20;

    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);

    /** With repeats so far apart that each interval can be seen. */
    private static final ResultsByTransport RESULTS = ResultsByTransport.of(scattered(SampleResults.standard()));

    private static final Map<String, ChartImages> CHARTS = charts(RESULTS);

    private static final List<Side> SIDES = List.of(
            side("A", RESULTS),
            side("B", ResultsByTransport.of(SampleResults.stretched(1.4, Transport.SSE, SampleResults.standard()))));

    private static final Map<Metric, ChartImages> BESIDE = Charts.sideBySide(SIDES, ENGLISH);

    /** From the mark of a panel's name to below the labels of its seconds. */
    private static final double PANEL = 160;

    enum Width {
        WIDE(ChartImages::wide),
        NARROW(ChartImages::narrow);

        private final Function<ChartImages, String> svg;

        Width(Function<ChartImages, String> svg) {
            this.svg = svg;
        }

        DrawnChart of(ChartImages chart) {
            return DrawnChart.of(svg.apply(chart));
        }
    }

    private static Results scattered(Results results) {
        List<Run> runs = results.runs().stream()
                .map(run -> SampleResults.changing(SampleResults.stretched(1 / (1 + 0.15 * run.repeat()), run))
                        .bytesOut(Math.round(run.bytesOut() * (1 + 0.05 * run.repeat())))
                        .requests(Math.round(run.requests() * (1 + 0.3 * run.repeat())))
                        .build())
                .toList();
        return SampleResults.copy(results, true, runs);
    }

    private static Map<String, ChartImages> charts(ResultsByTransport results) {
        return Charts.of(results, Reliability.of(results, ENGLISH), ENGLISH).stream()
                .collect(Collectors.toMap(ChartImages::name, Function.identity()));
    }

    @ParameterizedTest
    @EnumSource
    void ledgersPartsLieOneBehindTheOther(Width width) {
        DrawnChart chart = width.of(CHARTS.get("wire-ledger"));
        Axis bytes = chart.across();
        int next = 0;
        for (TransportFigures figures : RESULTS.transports()) {
            double before = 0;
            Map<WirePart, Double> split =
                    WireSplit.of(figures, RESULTS.results().workload());
            for (Map.Entry<WirePart, Double> part : split.entrySet()) {
                Box box = chart.boxes().get(next++);
                assertThat(box.left()).as("%s", part).isEqualTo(bytes.placeOf(before), within(PX));
                before += part.getValue();
                assertThat(box.right())
                        .as("%s, and a gap", part)
                        .isEqualTo(Math.max(box.left() + 1, bytes.placeOf(before) - 1), within(PX));
                assertThat(box.fill()).as("%s", part).isEqualTo(fill(part.getKey(), figures.transport()));
                assertThat(transportAbove(box.top(), chart)).isEqualTo(figures.transport());
            }
        }
        List<Box> legend = chart.boxes().subList(next, chart.boxes().size());
        assertThat(legend)
                .extracting(box -> nameBeside(box, chart))
                .containsExactly(
                        "message text",
                        "message JSON around the text",
                        "list, SSE fields or frame headers",
                        "chunk framing",
                        "request lines and headers",
                        "answer headers");
        assertThat(legend)
                .extracting(Box::fill)
                .containsExactly(
                        "var(--axis)",
                        "var(--message)",
                        "var(--text)",
                        "var(--surface)",
                        "var(--surface)",
                        "var(--surface)");
    }

    private static String fill(WirePart part, Transport transport) {
        return switch (part) {
            case TEXT -> "var(--axis)";
            case MESSAGE_JSON -> "var(--message)";
            case ENVELOPE, SSE_FIELDS, FRAMES -> "var(--" + tone(transport) + ")";
            case CHUNKS, REQUESTS, ANSWERS, HANDSHAKE -> "var(--surface)";
        };
    }

    private static String nameBeside(Box box, DrawnChart chart) {
        return chart.labels().stream()
                .filter(label -> label.y() > box.top() && label.y() < box.bottom() && label.x() > box.right())
                .min(Comparator.comparingDouble(DrawnChart.Label::x))
                .orElseThrow()
                .text();
    }

    @ParameterizedTest
    @EnumSource
    void requestsAreAsLongAsADeliveryTakes(Width width) {
        DrawnChart chart = width.of(CHARTS.get("requests-per-delivery"));
        Axis requests = chart.across();
        List<List<Place>> whiskers = chart.lines("text", 1.2);
        int next = 0;
        for (TransportFigures figures : RESULTS.transports()) {
            Box bar = chart.boxes().get(RESULTS.transports().indexOf(figures));
            assertThat(bar.fill()).isEqualTo("var(--" + tone(figures.transport()) + ")");
            assertThat(bar.left()).isEqualTo(requests.placeOf(0), within(PX));
            reads(figures, Figure.REQUESTS_PER_DELIVERY, requests, bar.right());
            assertThat(transportAbove(bar.top(), chart)).isEqualTo(figures.transport());
            if (figures.spread(Figure.REQUESTS_PER_DELIVERY).max() > 0) {
                spans(whiskers.get(3 * next++), figures, Figure.REQUESTS_PER_DELIVERY, requests, Place::x);
            }
        }
        assertThat(chart.labels())
                .extracting(DrawnChart.Label::text)
                .anyMatch(text -> text.contains("0 requests per delivery"));
    }

    @ParameterizedTest
    @EnumSource
    void timesPartsLieOneBehindTheOtherAndOnlyTheLongestOfABarThatIsFarTooLongIsCut(Width width) {
        DrawnChart chart = width.of(CHARTS.get("latency-ledger"));
        List<Box> parts = chart.boxes().stream()
                .filter(box -> Math.abs(box.bottom() - box.top() - TIME_BAR) < PX)
                .toList();
        Axis time = ticksBelow(parts.get(parts.size() - 1).bottom(), chart);
        for (TransportFigures figures : RESULTS.transports()) {
            int row = RESULTS.transports().indexOf(figures);
            double right = time.placeOf(0);
            for (LatencyPart part : LatencyPart.values()) {
                Box box = parts.get(row * LatencyPart.values().length + part.ordinal());
                double micros = new LatencySplit(figures)
                        .spread(LatencySplit.Kind.TYPICAL, part)
                        .median();
                double length = time.placeOf(micros) - time.placeOf(0);
                boolean cut = figures.transport() == Transport.POLLING && part == LatencyPart.SERVER;
                double drawn = box.right() - box.left();
                assertThat(box.left()).as("%s", part).isEqualTo(right, within(2 * PX));
                assertThat(drawn)
                        .as("%s of %s, and a gap", part, figures.transport())
                        .isCloseTo(cut ? drawn : Math.max(1, length - 1), within(2 * PX));
                assertThat(cut).as("far too long for the axis").isEqualTo(drawn < length / 100);
                right = box.left() + (cut ? drawn + 1 : length);
                assertThat(transportAbove(box.top(), chart)).isEqualTo(figures.transport());
            }
        }
        assertThat(chart.lines("surface", 5)).as("gaps of the cut bar").hasSize(2);
        assertThat(chart.labels()).extracting(DrawnChart.Label::text).contains("waiting in the server");
    }

    /** The values on the bars are no ticks. */
    private static Axis ticksBelow(double height, DrawnChart chart) {
        return chart.within(new Area(-100, height + 4, 2_000, 1_000)).across();
    }

    @ParameterizedTest
    @EnumSource
    void percentilesLieOnTheirCurves(Width width) {
        DrawnChart chart = width.of(CHARTS.get("latency-percentiles"));
        Axis odds = chart.across();
        for (TransportFigures figures : RESULTS.transports()) {
            Transport transport = figures.transport();
            Axis time = panel(transport, chart).up();
            Curve curve = Curve.of(figures.runs());
            List<Place> thick = chart.lines(tone(transport), 2).get(0);
            List<Place> thin =
                    chart.lines(tone(transport), PercentilePanel.THIN).get(0);
            for (Place point : Stream.concat(thick.stream(), thin.stream()).toList()) {
                double share = 1 - 1 / odds.at(point.x());
                assertThat(time.at(point.y()))
                        .as("%s at %s", transport, share)
                        .isBetween(
                                (1 - SHARE) * curve.microsAt(share - 1e-3 * (1 - share)),
                                (1 + SHARE) * curve.microsAt(share + 1e-3 * (1 - share)));
            }
            Place label = chart.marks(tone(transport)).get(3);
            named(transport, label, chart);
            assertThat(chart.lines(tone(transport), 1).get(0).get(0)).isEqualTo(last(thin));
        }
    }

    @ParameterizedTest
    @EnumSource
    void percentilesAreThinWhereOneMessageDecidesAndEndWithTheLast(Width width) {
        DrawnChart chart = width.of(CHARTS.get("latency-percentiles"));
        Axis odds = chart.across();
        for (TransportFigures figures : RESULTS.transports()) {
            double messages = figures.runs().stream().mapToLong(Run::published).sum();
            List<Place> thick = chart.lines(tone(figures.transport()), 2).get(0);
            List<Place> thin =
                    chart.lines(tone(figures.transport()), PercentilePanel.THIN).get(0);
            assertThat(odds.at(thick.get(0).x())).isEqualTo(2, within(0.01));
            assertThat(thin.get(0)).isEqualTo(last(thick));
            assertThat(odds.at(last(thick).x())).isEqualTo(messages / 2, within(SHARE * messages));
            assertThat(odds.at(last(thin).x())).isEqualTo(messages, within(SHARE * messages));
        }
    }

    private static Place last(List<Place> line) {
        return line.get(line.size() - 1);
    }

    /** What stands between the axis above that transport's curve and the one below it. */
    private static DrawnChart panel(Transport transport, DrawnChart chart) {
        double curve = chart.lines(tone(transport), 2).get(0).get(0).y();
        List<Double> axes = chart.lines("axis", 1).stream()
                .map(line -> line.get(0).y())
                .sorted()
                .toList();
        double above = axes.stream().filter(axis -> axis < curve).reduce(0.0, Math::max);
        double below = axes.stream().filter(axis -> axis >= curve).findFirst().orElseThrow();
        return chart.within(new Area(0, above + 20, 760, below - above - 15));
    }

    @ParameterizedTest
    @EnumSource
    void percentilesOfTheRepeatsAreMarkedWithTheirIntervals(Width width) {
        DrawnChart chart = width.of(CHARTS.get("latency-percentiles"));
        Axis odds = chart.across();
        List<Figure> marked = List.of(Figure.P50, Figure.P90, Figure.P99);
        double[] places = {2, 10, 100};
        for (TransportFigures figures : RESULTS.transports()) {
            String tone = tone(figures.transport());
            Axis time = panel(figures.transport(), chart).up();
            List<List<Place>> whiskers = chart.lines(tone, 1.5).stream()
                    .filter(line -> line.get(0).x() == line.get(1).x())
                    .toList();
            for (int i = 0; i < marked.size(); i++) {
                Place mark = chart.marks(tone).get(i);
                assertThat(mark.x()).isEqualTo(odds.placeOf(places[i]), within(6.0));
                reads(figures, marked.get(i), time, mark.y());
                spans(whiskers.get(i), figures, marked.get(i), time, Place::y);
                assertThat(whiskers.get(i)).allMatch(end -> Math.abs(end.x() - mark.x()) < PX);
            }
            assertThat(chart.marks(tone)).as("and at the name").hasSize(marked.size() + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void timesLinesAreThoseOfTheSeconds(Width width) {
        DrawnChart chart = width.of(CHARTS.get("latency-over-time"));
        for (TransportFigures figures : RESULTS.transports()) {
            String tone = tone(figures.transport());
            List<Place> p50 = chart.lines(tone, 2).get(0);
            List<Place> p99 = chart.lines(tone, 1.2).get(0);
            Place name = chart.marks(tone).get(0);
            named(figures.transport(), name, chart);
            assertThat(name.x()).isEqualTo(p50.get(0).x() + 5, within(PX));
            Axis seconds = chart.within(new Area(p50.get(0).x() - 1, name.y(), lengthOf(p50) + 2, PANEL))
                    .across();
            Axis time = chart.within(new Area(0, name.y(), 760, PANEL)).up();

            List<Second> all = Second.of(figures.runs());
            reads(all, Second::p50Micros, Spread::median, p50, seconds, time);
            reads(all, Second::p99Micros, Spread::median, p99, seconds, time);
            List<Place> ofP99 = chart.veils(tone).get(0);
            List<Place> ofP50 = chart.veils(tone).get(1);
            reads(all, Second::p99Micros, Spread::min, ofP99.subList(0, all.size()), seconds, time);
            reads(all, Second::p99Micros, Spread::max, backwards(ofP99, all.size()), seconds, time);
            reads(all, Second::p50Micros, Spread::min, ofP50.subList(0, all.size()), seconds, time);
            reads(all, Second::p50Micros, Spread::max, backwards(ofP50, all.size()), seconds, time);
            assertThat(chart.marks(tone)).hasSize(1 + all.size());
            for (int i = 0; i < all.size(); i++) {
                Place mark = chart.marks(tone).get(1 + i);
                assertThat(mark.x()).isEqualTo(p50.get(i).x(), within(PX));
                assertThat(mark.y()).isEqualTo(p50.get(i).y(), within(PX));
            }
        }
    }

    private static double lengthOf(List<Place> line) {
        return line.get(line.size() - 1).x() - line.get(0).x();
    }

    private static List<Place> backwards(List<Place> outline, int from) {
        List<Place> back = new ArrayList<>(outline.subList(from, outline.size()));
        Collections.reverse(back);
        return back;
    }

    private static void reads(
            List<Second> seconds,
            Function<Second, Spread> percentile,
            ToDoubleFunction<Spread> value,
            List<Place> line,
            Axis across,
            Axis up) {
        assertThat(line).hasSameSizeAs(seconds);
        for (int i = 0; i < seconds.size(); i++) {
            assertThat(across.at(line.get(i).x())).isEqualTo(seconds.get(i).second(), within(0.01));
            double micros = value.applyAsDouble(percentile.apply(seconds.get(i)));
            assertThat(up.at(line.get(i).y())).isEqualTo(micros, within(SHARE * micros));
        }
    }

    @ParameterizedTest
    @EnumSource
    void sidesMarksLieInTheirLines(Width width) {
        BESIDE.forEach((metric, images) -> {
            DrawnChart chart = width.of(images);
            Axis axis = chart.across();
            for (Transport transport : Transport.values()) {
                List<Place> marks = chart.marks(tone(transport));
                List<List<Place>> whiskers = chart.lines(tone(transport), 1.5).stream()
                        .filter(line -> line.get(0).y() == line.get(1).y())
                        .toList();
                named(transport, marks.get(0), chart);
                assertThat(marks).hasSize(1 + SIDES.size());
                int next = 0;
                for (int i = 0; i < SIDES.size(); i++) {
                    TransportFigures figures = SIDES.get(i).of(transport).orElseThrow();
                    Place mark = marks.get(1 + i);
                    reads(figures, metric.figure(), axis, mark.x());
                    assertThat(chart.textsAt(mark.y() + 4))
                            .contains(SIDES.get(i).letter());
                    double median = figures.spread(metric.figure()).median();
                    assertThat(chart.textsAt(mark.y() - 3))
                            .singleElement(STRING)
                            .startsWith(metric.unit().measured(median, ENGLISH.numbers()));
                    Interval interval = figures.interval(metric.figure()).orElseThrow();
                    if (axis.placeOf(interval.high()) - axis.placeOf(interval.low()) >= 2.1) {
                        List<Place> whisker = whiskers.get(next++);
                        spans(whisker, figures, metric.figure(), axis, Place::x);
                        assertThat(whisker).allMatch(end -> Math.abs(end.y() - mark.y()) < PX);
                    }
                }
            }
        });
    }

    private static Side side(String letter, ResultsByTransport results) {
        return new Side(letter, letter, results, Reliability.of(results, ENGLISH));
    }

    private static void reads(TransportFigures figures, Figure figure, Axis axis, double place) {
        double median = figures.spread(figure).median();
        assertThat(axis.at(place))
                .as("%s of %s", figure, figures.transport())
                .isEqualTo(median, within(SHARE * median));
    }

    private static void spans(
            List<Place> whisker, TransportFigures figures, Figure figure, Axis axis, ToDoubleFunction<Place> place) {
        Interval interval = figures.interval(figure).orElseThrow();
        assertThat(axis.at(place.applyAsDouble(whisker.get(0))))
                .as("low end of %s of %s", figure, figures.transport())
                .isEqualTo(interval.low(), within(SHARE * interval.low()));
        assertThat(axis.at(place.applyAsDouble(whisker.get(1))))
                .as("high end of %s of %s", figure, figures.transport())
                .isEqualTo(interval.high(), within(SHARE * interval.high()));
    }

    /** Whether a mark stands before that transport's name, which may have a dagger. */
    private static void named(Transport transport, Place mark, DrawnChart chart) {
        assertThat(chart.textsAt(mark.y() + 4))
                .anyMatch(text -> text.startsWith(ENGLISH.texts().name(transport)));
    }

    /** The transport whose name's mark stands next above that height. */
    private static Transport transportAbove(double y, DrawnChart chart) {
        return Arrays.stream(Transport.values())
                .filter(transport -> chart.marks(tone(transport)).get(0).y() < y)
                .max(Comparator.comparingDouble(
                        transport -> chart.marks(tone(transport)).get(0).y()))
                .orElseThrow();
    }
}
