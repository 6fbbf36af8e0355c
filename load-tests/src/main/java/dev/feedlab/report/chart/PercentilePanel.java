package dev.feedlab.report.chart;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.Spread;
import dev.feedlab.statistics.Interval;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The curves of {@link PercentileChart} that share a scale of time. */
final class PercentilePanel {

    /** A curve behind which there is one message. */
    static final double THIN = 0.8;

    private static final double THICK = 2;
    private static final double LABEL_HEIGHT = 32;
    private static final double ASIDE = 3.5;
    private static final int STEPS = 240;

    /**
     * A percentile that each repeat has, and that is marked on its curve.
     *
     * @param share 0 to 1
     */
    record Mark(Figure figure, double share) {

        double odds() {
            return 1 / (1 - share);
        }
    }

    private final List<PercentileSeries> series;
    private final List<Mark> marks;
    private final Captions captions;
    private final Svg svg;
    private final Area plot;
    private final LogScale odds;
    private final LogScale time;

    PercentilePanel(
            List<PercentileSeries> series, List<Mark> marks, Captions captions, Svg svg, Area plot, LogScale odds) {
        this.series = series;
        this.marks = marks;
        this.captions = captions;
        this.svg = svg;
        this.plot = plot;
        this.odds = odds;
        time = LogScale.closeTo(
                heights().min().orElseThrow(), heights().max().orElseThrow(), plot.bottom(), plot.top());
    }

    private DoubleStream heights() {
        return series.stream().flatMapToDouble(this::heights).map(micros -> Math.max(1, micros));
    }

    private DoubleStream heights(PercentileSeries each) {
        DoubleStream curve = DoubleStream.of(each.microsAt(PercentileSeries.FIRST), each.microsAt(each.end()));
        DoubleStream marked = marks.stream()
                .filter(mark -> shows(mark, each))
                .flatMapToDouble(mark -> DoubleStream.concat(
                        DoubleStream.of(each.figures().spread(mark.figure()).median()),
                        each.figures().interval(mark.figure()).stream().flatMapToDouble(PercentilePanel::ends)));
        return DoubleStream.concat(curve, marked);
    }

    private static DoubleStream ends(Interval interval) {
        return DoubleStream.of(interval.low(), interval.high());
    }

    private static boolean shows(Mark mark, PercentileSeries each) {
        return each.figures().spread(mark.figure()).known() && mark.odds() <= each.end();
    }

    void draw() {
        for (double tick : time.ticks()) {
            double y = time.at(tick);
            svg.line(plot.left(), y, plot.right(), y, Stroke.GRID);
            svg.text(plot.left() - 8, y + 4, captions.numbers().plainTime(tick), Type.NOTE.at(Type.Anchor.END));
        }
        svg.line(plot.left(), plot.bottom(), plot.right(), plot.bottom(), Stroke.AXIS);
        series.forEach(this::curve);
        IntStream.range(0, series.size()).forEach(this::marks);
        labels();
    }

    private void curve(PercentileSeries each) {
        line(each, PercentileSeries.FIRST, each.carried(), THICK);
        line(each, each.carried(), each.end(), THIN);
    }

    private void line(PercentileSeries each, double from, double to, double width) {
        if (to > from) {
            List<Point> points = IntStream.rangeClosed(0, STEPS)
                    .mapToObj(step -> place(each, from * Math.pow(to / from, (double) step / STEPS)))
                    .toList();
            svg.polyline(points, Stroke.of(each.transport(), width));
        }
    }

    private Point place(PercentileSeries each, double at) {
        return new Point(odds.at(at), time.at(each.microsAt(at)));
    }

    /** Marks of several repeats stand a little beside one another, so that no bar hides another. */
    private void marks(int index) {
        PercentileSeries each = series.get(index);
        for (Mark mark : marks) {
            if (shows(mark, each)) {
                Spread spread = each.figures().spread(mark.figure());
                double aside = spread.repeated() ? (index - (series.size() - 1) / 2.0) * ASIDE : 0;
                double x = odds.at(mark.odds()) + aside;
                Stroke stroke = Stroke.of(each.transport(), 1.5).solid();
                Whisker.upright(svg, each.figures().interval(mark.figure()), time::at, x, stroke);
                svg.mark(each.transport(), x, time.at(spread.median()));
            }
        }
    }

    private void labels() {
        List<Point> ends = series.stream().map(each -> place(each, each.end())).toList();
        List<Double> heights = LabelStack.spread(
                ends.stream().map(Point::y).toList(), LABEL_HEIGHT, plot.top() + 4, plot.bottom() - 20);
        for (int i = 0; i < series.size(); i++) {
            PercentileSeries each = series.get(i);
            double left = plot.right() + 12;
            double y = heights.get(i);
            Stroke stroke = Stroke.of(each.transport(), 1).solid();
            svg.line(ends.get(i).x(), ends.get(i).y(), left - 2, y, stroke);
            svg.mark(each.transport(), left + 4, y);
            svg.text(left + 14, y + 4, captions.name(each.transport(), Aspect.LATENCY), Type.LABEL);
            String longest = captions.numbers().time(each.longest());
            svg.text(left + 14, y + 18, captions.text("chart.percentiles.max", longest), Type.NOTE);
        }
    }
}
