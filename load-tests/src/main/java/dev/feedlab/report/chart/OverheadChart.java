package dev.feedlab.report.chart;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Numbers;
import dev.feedlab.report.theory.OverheadByRate;
import dev.feedlab.statistics.Interval;
import dev.feedlab.workload.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Overhead of a delivery by how often messages come: a line by the formulas and the measured point on it. One load shows one
 * point of each line, and lines that cross look otherwise elsewhere.
 */
final class OverheadChart implements Chart {

    private static final double AXIS_LEFT = 54;
    private static final double AXIS_TOP = 38;
    private static final double AXIS_BOTTOM = 44;
    private static final double LABELS = 134;
    private static final double LABEL_HEIGHT = 32;
    private static final int STEPS = 240;

    /** An idle chat: a message a minute. */
    private static final double SELDOM = 1.0 / 60;

    private static final double OFTEN = 100;

    /** From the measured rate to either end of the axis, at least. */
    private static final double AROUND = 5;

    private record Series(TransportFigures figures, OverheadByRate formula) {

        Transport transport() {
            return figures.transport();
        }

        double measured() {
            return figures.spread(Figure.OVERHEAD_PER_DELIVERY).median();
        }
    }

    private final Captions captions;
    private final double rate;
    private final List<Series> series;

    OverheadChart(Captions captions) {
        this.captions = captions;
        rate = captions.byTransport().results().workload().ratePerSecond();
        series = captions.byTransport().transports().stream()
                .filter(figures -> figures.spread(Figure.OVERHEAD_PER_DELIVERY).known())
                .filter(figures -> figures.runs().get(0).published() > 0)
                .map(figures -> new Series(
                        figures,
                        new OverheadByRate(
                                figures.runs().get(0),
                                captions.byTransport().results().workload())))
                .filter(each -> each.measured() > 0)
                .toList();
    }

    @Override
    public boolean known() {
        return !series.isEmpty();
    }

    @Override
    public String name() {
        return "overhead-by-rate";
    }

    @Override
    public String title() {
        return captions.text("chart.overhead");
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(captions.notes(captions.text("chart.overhead.subtitle"), Aspect.VOLUME));
        captions.aboutIntervals("chart.repeats", Figure.OVERHEAD_PER_DELIVERY).ifPresent(notes::add);
        series.stream()
                .filter(each -> each.transport() == Transport.POLLING)
                .map(polling -> captions.text(
                        "chart.overhead.polling",
                        bytes(polling.measured()),
                        captions.numbers().plain(rate),
                        bytes(polling.formula().at(SELDOM))))
                .forEach(notes::add);
        return notes;
    }

    @Override
    public String description() {
        return series.stream()
                .map(each -> captions.text(
                        "chart.overhead.description",
                        captions.name(each.transport(), Aspect.VOLUME),
                        bytes(each.measured()),
                        captions.numbers().plain(rate),
                        bytes(each.formula().at(SELDOM)),
                        bytes(each.formula().at(1)),
                        bytes(each.formula().at(OFTEN)),
                        captions.numbers().plain(OFTEN)))
                .collect(Collectors.joining(" "));
    }

    private String bytes(double bytes) {
        return captions.numbers().bytes(bytes);
    }

    @Override
    public double height(double width) {
        return new Area(0, 0, width, 0).narrow() ? 320 : 360;
    }

    @Override
    public void draw(Svg svg, Area area) {
        Area plot = area.inset(AXIS_LEFT, AXIS_TOP, LABELS, AXIS_BOTTOM);
        LogScale across = LogScale.around(
                Math.min(SELDOM, rate / AROUND), Math.max(OFTEN, rate * AROUND), plot.left(), plot.right());
        LogScale up = LogScale.closeTo(
                values(across).min().orElseThrow(), values(across).max().orElseThrow(), plot.bottom(), plot.top());
        grid(svg, area, plot, across, up);
        series.forEach(each -> svg.polyline(line(each, across, up), Stroke.of(each.transport(), 2)));
        series.forEach(each -> measured(svg, each, across, up));
        labels(svg, plot, across, up);
    }

    private DoubleStream values(LogScale across) {
        return series.stream()
                .flatMapToDouble(each -> DoubleStream.concat(
                        DoubleStream.of(
                                each.measured(),
                                each.formula().at(across.low()),
                                each.formula().at(across.high())),
                        ends(each)));
    }

    private static DoubleStream ends(Series each) {
        return each.figures().interval(Figure.OVERHEAD_PER_DELIVERY).stream()
                .flatMapToDouble((Interval interval) -> DoubleStream.of(interval.low(), interval.high()));
    }

    private void grid(Svg svg, Area area, Area plot, LogScale across, LogScale up) {
        Numbers numbers = captions.numbers();
        svg.text(area.left(), area.top() + 8, captions.text("chart.overhead.y"), Type.NOTE);
        for (double tick : up.ticks()) {
            double y = up.at(tick);
            svg.line(plot.left(), y, plot.right(), y, Stroke.GRID);
            svg.text(plot.left() - 8, y + 4, numbers.plainBytes(tick), Type.NOTE.at(Type.Anchor.END));
        }
        for (double tick : across.ticks()) {
            double x = across.at(tick);
            svg.line(x, plot.top(), x, plot.bottom(), Stroke.GRID);
            svg.text(x, plot.bottom() + 16, numbers.plain(tick), Type.NOTE.at(Type.Anchor.MIDDLE));
        }
        svg.line(plot.left(), plot.bottom(), plot.right(), plot.bottom(), Stroke.AXIS);
        svg.text(area.left(), plot.bottom() + 36, captions.text("chart.overhead.x"), Type.NOTE);
        svg.line(across.at(rate), plot.top() - 4, across.at(rate), plot.bottom(), new Stroke(Tone.AXIS, 1, "4 3"));
        String here = captions.text("chart.overhead.here", numbers.plain(rate));
        double half = Letters.of(Type.NOTE).widestWidth(here, Type.NOTE.size()) / 2;
        double middle = Math.min(area.right() - half, across.at(rate));
        svg.text(middle, plot.top() - 8, here, Type.NOTE.at(Type.Anchor.MIDDLE));
    }

    private static List<Point> line(Series each, LogScale across, LogScale up) {
        double ratio = across.high() / across.low();
        return IntStream.rangeClosed(0, STEPS)
                .mapToDouble(step -> across.low() * Math.pow(ratio, (double) step / STEPS))
                .mapToObj(at -> new Point(across.at(at), up.at(each.formula().at(at))))
                .toList();
    }

    private void measured(Svg svg, Series each, LogScale across, LogScale up) {
        double x = across.at(rate);
        Stroke stroke = Stroke.of(each.transport(), 1.5).solid();
        Whisker.upright(svg, each.figures().interval(Figure.OVERHEAD_PER_DELIVERY), up::at, x, stroke);
        svg.mark(each.transport(), x, up.at(each.measured()));
    }

    private void labels(Svg svg, Area plot, LogScale across, LogScale up) {
        List<Double> ends = series.stream()
                .map(each -> up.at(each.formula().at(across.high())))
                .toList();
        List<Double> heights = LabelStack.spread(ends, LABEL_HEIGHT, plot.top() + 4, plot.bottom() - 20);
        for (int i = 0; i < series.size(); i++) {
            Series each = series.get(i);
            double left = plot.right() + 12;
            double y = heights.get(i);
            Stroke stroke = Stroke.of(each.transport(), 1).solid();
            svg.line(plot.right(), ends.get(i), left - 2, y, stroke);
            svg.mark(each.transport(), left + 4, y);
            svg.text(left + 14, y + 4, captions.name(each.transport(), Aspect.VOLUME), Type.LABEL);
            String measured = captions.text("chart.overhead.measured", bytes(each.measured()));
            svg.text(left + 14, y + 18, measured, Type.NOTE);
        }
    }
}
