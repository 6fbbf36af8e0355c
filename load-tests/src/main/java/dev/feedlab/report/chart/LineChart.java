package dev.feedlab.report.chart;

import dev.feedlab.report.chart.LinePlot.Dot;
import dev.feedlab.report.chart.LinePlot.Series;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Draws a {@link LinePlot}: marks with their intervals, the fitted lines, and each line's name at its end. */
final class LineChart implements Chart {

    private static final double AXIS_LEFT = 40;
    private static final double AXIS_TOP = 20;
    private static final double AXIS_BOTTOM = 44;
    private static final double LABELS = 180;
    private static final double LABELS_NARROW = 164;
    private static final double LABEL_HEIGHT = 34;

    /** How far the single values stand from their median's mark. */
    private static final double BESIDE = 8;

    /** Keeps marks off the ends of the axes. */
    private static final double ROOM = 1.04;

    private final LinePlot plot;

    LineChart(LinePlot plot) {
        this.plot = plot;
    }

    @Override
    public String name() {
        return plot.name();
    }

    @Override
    public boolean known() {
        return plot.series().stream().anyMatch(series -> !series.dots().isEmpty());
    }

    @Override
    public String title() {
        return plot.title();
    }

    @Override
    public List<String> notes() {
        return plot.notes();
    }

    @Override
    public String description() {
        return plot.description();
    }

    @Override
    public double height(double width) {
        return new Area(0, 0, width, 0).narrow() ? 300 : 380;
    }

    @Override
    public void draw(Svg svg, Area area) {
        Area inner = area.inset(AXIS_LEFT, AXIS_TOP, area.narrow() ? LABELS_NARROW : LABELS, AXIS_BOTTOM);
        LinearScale across = new LinearScale(most(Dot::quantity) * ROOM, inner.left(), inner.right());
        LinearScale up = new LinearScale(most(Dot::top) * ROOM, inner.bottom(), inner.top());
        grid(svg, area, inner, across, up);
        for (Series series : plot.series()) {
            line(svg, series, across, up);
            series.dots().forEach(dot -> mark(svg, series.look(), dot, across, up));
        }
        labels(svg, inner, across, up);
    }

    private double most(ToDoubleFunction<Dot> figure) {
        return plot.series().stream()
                .flatMap(series -> series.dots().stream())
                .mapToDouble(figure)
                .max()
                .orElseThrow();
    }

    private void grid(Svg svg, Area area, Area inner, LinearScale across, LinearScale up) {
        svg.text(area.left(), area.top() + 8, plot.up(), Type.NOTE);
        for (double tick : up.ticks(6)) {
            double y = up.at(tick);
            svg.line(inner.left(), y, inner.right(), y, Stroke.GRID);
            svg.text(inner.left() - 8, y + 4, plot.numbers().plain(tick), Type.NOTE.at(Type.Anchor.END));
        }
        for (double tick : across.ticks(area.narrow() ? 2 : 6)) {
            double x = across.at(tick);
            svg.line(x, inner.top(), x, inner.bottom(), Stroke.GRID);
            svg.text(x, inner.bottom() + 16, plot.numbers().plain(tick), Type.NOTE.at(Type.Anchor.MIDDLE));
        }
        svg.line(inner.left(), inner.bottom(), inner.right(), inner.bottom(), Stroke.AXIS);
        svg.text(inner.left(), inner.bottom() + 36, plot.across(), Type.NOTE);
    }

    /** From the smallest quantity to the largest: beyond them nothing was measured. */
    private static void line(Svg svg, Series series, LinearScale across, LinearScale up) {
        if (Double.isFinite(series.slope())) {
            List<Point> ends = List.of(series.dots().get(0), last(series)).stream()
                    .map(dot -> new Point(across.at(dot.quantity()), up.at(Math.max(0, series.at(dot.quantity())))))
                    .toList();
            svg.polyline(ends, series.look().stroke(2));
        }
    }

    private static void mark(Svg svg, Look look, Dot dot, LinearScale across, LinearScale up) {
        double x = across.at(dot.quantity());
        if (dot.values().size() > 1) {
            dot.values().forEach(value -> look.speck(svg, x - BESIDE, up.at(value)));
        }
        Whisker.upright(svg, dot.interval(), up::at, x, look.stroke(1.5).solid());
        look.mark(svg, x, up.at(dot.value()));
    }

    private void labels(Svg svg, Area inner, LinearScale across, LinearScale up) {
        List<Series> shown = plot.series().stream()
                .filter(series -> !series.dots().isEmpty())
                .toList();
        List<Double> ends =
                shown.stream().map(series -> up.at(last(series).value())).toList();
        List<Double> heights = LabelStack.spread(ends, LABEL_HEIGHT, inner.top() + 4, inner.bottom() - 16);
        double left = inner.right() + 12;
        for (int i = 0; i < shown.size(); i++) {
            Series series = shown.get(i);
            double y = heights.get(i);
            double end = across.at(last(series).quantity());
            svg.line(end, ends.get(i), left - 2, y, series.look().stroke(1).solid());
            series.look().mark(svg, left + 4, y);
            svg.text(left + 14, y + 4, series.label(), Type.LABEL);
            svg.text(left + 14, y + 18, series.figures(), Type.NOTE);
        }
    }

    private static Dot last(Series series) {
        return series.dots().get(series.dots().size() - 1);
    }
}
