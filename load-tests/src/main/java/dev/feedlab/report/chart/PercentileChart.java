package dev.feedlab.report.chart;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Curve;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.Spread;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Latency by percentile, HdrHistogram's way: the horizontal axis gives each further nine (90%, 99%, 99.9%) the same
 * room, so that the rare slow deliveries are seen as well as the usual ones.
 */
final class PercentileChart implements Chart {

    private static final double AXIS_LEFT = 54;
    private static final double AXIS_TOP = 20;
    private static final double AXIS_BOTTOM = 44;
    private static final double AXIS_BOTTOM_NARROW = 60;
    private static final double LABELS = 112;
    private static final double LABEL_HEIGHT = 32;
    private static final double ASIDE = 3.5;
    private static final double BETWEEN_TICKS = 6;
    private static final int STEPS = 240;
    private static final List<Double> SHARES = List.of(0.0, 0.5, 0.9, 0.99, 0.999, 0.9999, 0.99999);

    private record Series(TransportFigures figures, Curve curve) {

        /** The nines scale's value of the last delivery. */
        double end() {
            return Math.max(2, curve.deliveries());
        }

        double microsAt(double odds) {
            return Math.max(1, odds >= end() ? longest() : curve.microsAt(1 - 1 / odds));
        }

        double longest() {
            return figures.value(Figure.MAX);
        }
    }

    private record Mark(Figure figure, double share) {}

    private static final List<Mark> MARKS = List.of(
            new Mark(Figure.P50, 0.5),
            new Mark(Figure.P90, 0.9),
            new Mark(Figure.P99, 0.99),
            new Mark(Figure.P999, 0.999));

    private final Captions captions;
    private final List<Series> series;

    /**
     * Reads the histograms.
     *
     * @throws IllegalArgumentException if one cannot be read
     */
    PercentileChart(Captions captions) {
        this.captions = captions;
        series = captions.byTransport().transports().stream()
                .map(figures -> new Series(figures, Curve.of(figures.runs())))
                .filter(each -> each.curve().deliveries() > 0)
                .toList();
    }

    @Override
    public boolean known() {
        return !series.isEmpty();
    }

    @Override
    public String name() {
        return "latency-percentiles";
    }

    @Override
    public String title() {
        return captions.text("chart.percentiles");
    }

    @Override
    public List<String> notes() {
        List<String> notes =
                new ArrayList<>(captions.notes(captions.text("chart.percentiles.subtitle"), Aspect.LATENCY));
        if (captions.byTransport().repeated()) {
            notes.add(captions.text("chart.percentiles.pooled"));
        }
        captions.aboutIntervals("chart.repeats", Figure.P50, Figure.P90, Figure.P99, Figure.P999)
                .ifPresent(notes::add);
        return notes;
    }

    @Override
    public String description() {
        return series.stream().map(this::describe).collect(Collectors.joining(" "));
    }

    private String describe(Series each) {
        Numbers numbers = captions.numbers();
        return captions.text(
                "chart.percentiles.description",
                captions.name(each.figures().transport(), Aspect.LATENCY),
                numbers.time(each.figures().spread(Figure.P50).median()),
                numbers.time(each.figures().spread(Figure.P90).median()),
                numbers.time(each.figures().spread(Figure.P99).median()),
                numbers.time(each.figures().spread(Figure.P999).median()),
                numbers.time(each.longest()));
    }

    @Override
    public double height(double width) {
        return new Area(0, 0, width, 0).narrow() ? 356 : 400;
    }

    @Override
    public void draw(Svg svg, Area area) {
        Area plot = area.inset(AXIS_LEFT, AXIS_TOP, LABELS, area.narrow() ? AXIS_BOTTOM_NARROW : AXIS_BOTTOM);
        double end = series.stream().mapToDouble(Series::end).max().orElseThrow();
        LogScale odds = new LogScale(1, end, plot.left(), plot.right());
        LogScale time = LogScale.around(fastest(), slowest(), plot.bottom(), plot.top());
        grid(svg, area, plot, odds, time);
        series.forEach(each -> curve(svg, each, odds, time));
        IntStream.range(0, series.size()).forEach(i -> marks(svg, i, odds, time));
        labels(svg, plot, odds, time);
    }

    private double fastest() {
        return series.stream().mapToDouble(each -> each.microsAt(1)).min().orElseThrow();
    }

    private double slowest() {
        return series.stream()
                .mapToDouble(each -> each.microsAt(each.end()))
                .max()
                .orElseThrow();
    }

    private void grid(Svg svg, Area area, Area plot, LogScale odds, LogScale time) {
        svg.text(area.left(), area.top() + 8, captions.text("chart.percentiles.y"), Type.NOTE);
        for (double tick : time.ticks()) {
            double y = time.at(tick);
            svg.line(plot.left(), y, plot.right(), y, Stroke.GRID);
            svg.text(plot.left() - 8, y + 4, captions.numbers().plainTime(tick), Type.NOTE.at(Type.Anchor.END));
        }
        nines(svg, plot, odds);
        svg.line(plot.left(), plot.bottom(), plot.right(), plot.bottom(), Stroke.AXIS);
        List<String> name =
                Letters.of(Type.NOTE).wrap(captions.text("chart.percentiles.x"), Type.NOTE.size(), area.width());
        svg.lines(area.left(), plot.bottom() + 36, name, Type.NOTE);
    }

    /** Each share's line, and its label where it has room. */
    private void nines(Svg svg, Area plot, LogScale odds) {
        double free = Double.NEGATIVE_INFINITY;
        for (double share : SHARES) {
            double x = odds.at(1 / (1 - share));
            if (1 / (1 - share) <= odds.high()) {
                svg.line(x, plot.top(), x, plot.bottom(), Stroke.GRID);
            }
            String label = captions.numbers().plainPercent(share);
            double half = Letters.of(Type.NOTE).widestWidth(label, Type.NOTE.size()) / 2;
            if (1 / (1 - share) <= odds.high() && x - half >= free) {
                svg.text(x, plot.bottom() + 16, label, Type.NOTE.at(Type.Anchor.MIDDLE));
                free = x + half + BETWEEN_TICKS;
            }
        }
    }

    private static void curve(Svg svg, Series each, LogScale odds, LogScale time) {
        List<Point> points = IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> {
                    double at = Math.pow(each.end(), (double) step / STEPS);
                    return new Point(odds.at(at), time.at(each.microsAt(at)));
                })
                .toList();
        svg.polyline(points, Stroke.of(each.figures().transport(), 2));
    }

    /** Marks of several repeats stand a little beside one another, so that no bar hides another. */
    private void marks(Svg svg, int index, LogScale odds, LogScale time) {
        Series each = series.get(index);
        for (Mark mark : MARKS) {
            Spread spread = each.figures().spread(mark.figure());
            double place = 1 / (1 - mark.share());
            if (spread.known() && place <= each.end()) {
                double aside = spread.repeated() ? (index - (series.size() - 1) / 2.0) * ASIDE : 0;
                double x = odds.at(place) + aside;
                Stroke stroke = Stroke.of(each.figures().transport(), 1.5).solid();
                Whisker.upright(svg, each.figures().interval(mark.figure()), time::at, x, stroke);
                svg.mark(each.figures().transport(), x, time.at(spread.median()));
            }
        }
    }

    private void labels(Svg svg, Area plot, LogScale odds, LogScale time) {
        List<Double> ends =
                series.stream().map(each -> time.at(each.microsAt(each.end()))).toList();
        List<Double> heights = LabelStack.spread(ends, LABEL_HEIGHT, plot.top() + 4, plot.bottom() - 20);
        for (int i = 0; i < series.size(); i++) {
            Series each = series.get(i);
            double left = plot.right() + 12;
            double y = heights.get(i);
            Stroke stroke = Stroke.of(each.figures().transport(), 1).solid();
            svg.line(odds.at(each.end()), ends.get(i), left - 2, y, stroke);
            svg.mark(each.figures().transport(), left + 4, y);
            String name = captions.name(each.figures().transport(), Aspect.LATENCY);
            svg.text(left + 14, y + 4, name, Type.LABEL);
            String longest = captions.numbers().time(each.longest());
            svg.text(left + 14, y + 18, captions.text("chart.percentiles.max", longest), Type.NOTE);
        }
    }
}
