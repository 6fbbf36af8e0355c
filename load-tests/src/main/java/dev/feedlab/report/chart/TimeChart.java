package dev.feedlab.report.chart;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Second;
import dev.feedlab.report.figures.Spread;
import dev.feedlab.result.LatencySlice;
import dev.feedlab.workload.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Latency second by second: a panel for each transport, all with the same axes. */
final class TimeChart implements Chart {

    private static final double AXIS_LEFT = 54;
    private static final double AXIS_TOP = 20;
    private static final double PANEL = 150;
    private static final double BELOW = 30;
    private static final double BETWEEN = 24;
    private static final double LABELS = 34;
    private static final int FEW_SECONDS = 20;

    private record Series(Transport transport, List<Second> seconds) {

        DoubleStream medians(Function<Second, Spread> percentile) {
            return seconds.stream()
                    .mapToDouble(second -> percentile.apply(second).median());
        }
    }

    private final Captions captions;
    private final List<Series> series;

    TimeChart(Captions captions) {
        this.captions = captions;
        series = captions.byTransport().transports().stream()
                .map(figures -> new Series(figures.transport(), Second.of(figures.runs())))
                .filter(each -> !each.seconds().isEmpty())
                .toList();
    }

    @Override
    public boolean known() {
        return !series.isEmpty();
    }

    @Override
    public String name() {
        return "latency-over-time";
    }

    @Override
    public String title() {
        return captions.text("chart.time");
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(captions.notes(subtitle(), Aspect.LATENCY));
        if (captions.byTransport().repeated()) {
            notes.add(captions.text("chart.time.median"));
        }
        return notes;
    }

    private String subtitle() {
        int length = LatencySlice.lengthSeconds(
                captions.byTransport().results().workload().durationSeconds());
        return length == 1
                ? captions.text("chart.time.subtitle")
                : captions.text("chart.time.subtitle.slices", captions.numbers().count(length));
    }

    @Override
    public String description() {
        return series.stream()
                .map(each -> captions.text(
                        "chart.time.description",
                        captions.name(each.transport(), Aspect.LATENCY),
                        time(each.medians(Second::p50Micros).min().orElseThrow()),
                        time(each.medians(Second::p50Micros).max().orElseThrow()),
                        time(each.medians(Second::p99Micros).min().orElseThrow()),
                        time(each.medians(Second::p99Micros).max().orElseThrow())))
                .collect(Collectors.joining(" "));
    }

    private String time(double micros) {
        return captions.numbers().time(micros);
    }

    @Override
    public double height(double width) {
        int columns = columns(new Area(0, 0, width, 0));
        int rows = (series.size() + columns - 1) / columns;
        return AXIS_TOP + rows * (PANEL + BELOW) + 16;
    }

    private int columns(Area area) {
        return area.narrow() || series.size() == 1 ? 1 : 2;
    }

    @Override
    public void draw(Svg svg, Area area) {
        svg.text(area.left(), area.top() + 8, captions.text("chart.time.y"), Type.NOTE);
        int columns = columns(area);
        double width = (area.width() - AXIS_LEFT - (columns - 1) * BETWEEN) / columns;
        for (int i = 0; i < series.size(); i++) {
            double left = area.left() + AXIS_LEFT + i % columns * (width + BETWEEN);
            double top = area.top() + AXIS_TOP + i / columns * (PANEL + BELOW);
            Area plot = new Area(left, top, width, PANEL).inset(0, 22, LABELS, 0);
            panel(svg, plot, series.get(i), i % columns == 0);
        }
        svg.text(area.left(), area.bottom() - 4, captions.text("chart.time.x"), Type.NOTE);
    }

    private void panel(Svg svg, Area plot, Series each, boolean first) {
        double fastest = all(Spread::min).min().orElseThrow();
        double slowest = all(Spread::max).max().orElseThrow();
        LogScale time = LogScale.around(fastest, slowest, plot.bottom(), plot.top());
        LinearScale seconds = new LinearScale(lastSecond(), plot.left(), plot.right());
        grid(svg, plot, time, seconds, first);
        svg.mark(each.transport(), plot.left() + 5, plot.top() - 11);
        svg.text(plot.left() + 16, plot.top() - 7, captions.name(each.transport(), Aspect.LATENCY), Type.LABEL);
        band(svg, each, Second::p99Micros, seconds, time);
        band(svg, each, Second::p50Micros, seconds, time);
        List<Point> p99 = line(each, Second::p99Micros, Spread::median, seconds, time);
        List<Point> p50 = line(each, Second::p50Micros, Spread::median, seconds, time);
        svg.polyline(p99, Stroke.of(each.transport(), 1.2).solid());
        svg.polyline(p50, Stroke.of(each.transport(), 2));
        if (p50.size() <= FEW_SECONDS) {
            p50.forEach(point -> svg.mark(each.transport(), point.x(), point.y()));
        }
        labels(svg, plot, p50.get(p50.size() - 1), p99.get(p99.size() - 1));
    }

    private void grid(Svg svg, Area plot, LogScale time, LinearScale seconds, boolean first) {
        for (double tick : time.ticks()) {
            double y = time.at(tick);
            svg.line(plot.left(), y, plot.right(), y, Stroke.GRID);
            if (first) {
                String label = captions.numbers().plainTime(tick);
                svg.text(plot.left() - 8, y + 4, label, Type.NOTE.at(Type.Anchor.END));
            }
        }
        for (double second : seconds.ticks(5)) {
            String label = captions.numbers().plain(second);
            svg.text(seconds.at(second), plot.bottom() + 16, label, Type.NOTE.at(Type.Anchor.MIDDLE));
        }
        svg.line(plot.left(), plot.bottom(), plot.right(), plot.bottom(), Stroke.AXIS);
    }

    private static void band(
            Svg svg, Series each, Function<Second, Spread> percentile, LinearScale seconds, LogScale time) {
        List<Point> corners = new ArrayList<>(line(each, percentile, Spread::min, seconds, time));
        List<Point> back = line(each, percentile, Spread::max, seconds, time);
        for (int i = back.size() - 1; i >= 0; i--) {
            corners.add(back.get(i));
        }
        svg.veil(corners, Tone.of(each.transport()));
    }

    private static List<Point> line(
            Series each,
            Function<Second, Spread> percentile,
            ToDoubleFunction<Spread> value,
            LinearScale seconds,
            LogScale time) {
        return each.seconds().stream()
                .map(second ->
                        new Point(seconds.at(second.second()), time.at(value.applyAsDouble(percentile.apply(second)))))
                .toList();
    }

    private static void labels(Svg svg, Area plot, Point p50, Point p99) {
        List<Double> heights = LabelStack.spread(List.of(p99.y(), p50.y()), 14, plot.top(), plot.bottom());
        double left = Math.max(p50.x(), p99.x()) + 11;
        svg.text(left, heights.get(0) + 4, "p99", Type.NOTE);
        svg.text(left, heights.get(1) + 4, "p50", Type.NOTE);
    }

    private double lastSecond() {
        return Math.max(
                1,
                series.stream()
                        .flatMap(each -> each.seconds().stream())
                        .mapToInt(Second::second)
                        .max()
                        .orElseThrow());
    }

    private DoubleStream all(ToDoubleFunction<Spread> value) {
        return series.stream()
                .flatMap(each -> each.seconds().stream())
                .flatMap(second -> Stream.of(second.p50Micros(), second.p99Micros()))
                .mapToDouble(value)
                .map(micros -> Math.max(1, micros));
    }
}
