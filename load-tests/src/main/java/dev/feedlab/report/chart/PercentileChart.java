package dev.feedlab.report.chart;

import dev.feedlab.report.chart.PercentilePanel.Mark;
import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.Tail;
import dev.feedlab.report.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Latency by percentile from the median on, HdrHistogram's way: the horizontal axis gives each further nine (90%, 99%, 99.9%) the
 * same room, so that the rare slow deliveries are seen as well as the usual ones. Where some transports are many times slower than
 * the others, each group has a panel and a scale of its own.
 */
final class PercentileChart implements Chart {

    private static final double AXIS_LEFT = 54;
    private static final double AXIS_TOP = 20;
    private static final double AXIS_BOTTOM = 44;
    private static final double AXIS_BOTTOM_NARROW = 60;
    private static final double LABELS = 112;
    private static final double BETWEEN_TICKS = 6;

    /** Keeps marks at the median off the axis. */
    private static final double EDGE = 10;

    /** Between two panels, for the name of the lower one's scale. */
    private static final double BETWEEN_PANELS = 36;

    /** However few curves a panel has, they need so much of the height. */
    private static final double LEAST_SHARE = 1.0 / 3;

    private static final List<Double> SHARES = List.of(0.5, 0.9, 0.99, 0.999, 0.9999, 0.99999);

    private static final List<Mark> MARKS = List.of(
            new Mark(Figure.P50, 0.5),
            new Mark(Figure.P90, 0.9),
            new Mark(Figure.P99, 0.99),
            new Mark(Figure.P999, 0.999));

    private final Captions captions;
    private final List<Mark> marks;
    private final List<PercentileSeries> series;
    private final List<List<PercentileSeries>> groups;

    /**
     * Reads the histograms.
     *
     * @throws IllegalArgumentException if one cannot be read
     */
    PercentileChart(Captions captions) {
        this.captions = captions;
        Tail tail = Tail.ofEach(captions.byTransport());
        marks = MARKS.stream().filter(mark -> tail.gives(mark.figure())).toList();
        series = captions.byTransport().transports().stream()
                .map(PercentileSeries::of)
                .filter(each -> each.curve().deliveries() > 0)
                .toList();
        groups = PercentileSeries.groups(series);
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
        if (groups.size() > 1) {
            notes.add(captions.text("chart.percentiles.panels", names(groups.get(0)), names(groups.get(1))));
        }
        notes.add(captions.text(
                captions.byTransport().repeated() ? "chart.percentiles.pooled" : "chart.percentiles.line"));
        captions.aboutIntervals(
                        "chart.repeats", marks.stream().map(Mark::figure).toArray(Figure[]::new))
                .ifPresent(notes::add);
        return notes;
    }

    private String names(List<PercentileSeries> group) {
        return captions.wording()
                .texts()
                .list(group.stream()
                        .map(each -> captions.name(each.transport(), Aspect.LATENCY))
                        .toList());
    }

    @Override
    public String description() {
        return series.stream().map(this::describe).collect(Collectors.joining(" "));
    }

    private String describe(PercentileSeries each) {
        Numbers numbers = captions.numbers();
        String percentiles = marks.stream()
                .map(mark -> "p" + numbers.plain(mark.share() * 100) + " "
                        + numbers.time(each.figures().spread(mark.figure()).median()))
                .collect(Collectors.joining(", "));
        return captions.text(
                "chart.percentiles.description",
                captions.name(each.transport(), Aspect.LATENCY),
                percentiles,
                numbers.time(each.longest()));
    }

    @Override
    public double height(double width) {
        return (new Area(0, 0, width, 0).narrow() ? 356 : 380) + (groups.size() - 1) * BETWEEN_PANELS;
    }

    @Override
    public void draw(Svg svg, Area area) {
        Area inner = area.inset(AXIS_LEFT, AXIS_TOP, LABELS, area.narrow() ? AXIS_BOTTOM_NARROW : AXIS_BOTTOM);
        double end = series.stream().mapToDouble(PercentileSeries::end).max().orElseThrow();
        LogScale odds = new LogScale(PercentileSeries.FIRST, end, inner.left() + EDGE, inner.right());
        double free = inner.height() - (groups.size() - 1) * BETWEEN_PANELS;
        double top = inner.top();
        for (List<PercentileSeries> group : groups) {
            Area plot = new Area(inner.left(), top, inner.width(), free * share(group));
            String scale = top > inner.top() ? "chart.percentiles.y.own" : "chart.percentiles.y";
            svg.text(area.left(), plot.top() - 12, captions.text(scale), Type.NOTE);
            SHARES.stream()
                    .map(share -> odds.at(1 / (1 - share)))
                    .filter(x -> x < inner.right())
                    .forEach(x -> svg.line(x, plot.top(), x, plot.bottom(), Stroke.GRID));
            new PercentilePanel(group, marks, captions, svg, plot, odds).draw();
            top = plot.bottom() + BETWEEN_PANELS;
        }
        shares(svg, area, inner.bottom(), odds);
    }

    private double share(List<PercentileSeries> group) {
        double share = (double) group.size() / series.size();
        return groups.size() == 1 ? 1 : Math.max(LEAST_SHARE, Math.min(1 - LEAST_SHARE, share));
    }

    /** The axis below all panels: each share's label where it has room. */
    private void shares(Svg svg, Area area, double bottom, LogScale odds) {
        double free = Double.NEGATIVE_INFINITY;
        for (double share : SHARES) {
            double x = odds.at(1 / (1 - share));
            String label = captions.numbers().plainPercent(share);
            double half = Letters.of(Type.NOTE).widestWidth(label, Type.NOTE.size()) / 2;
            if (x < odds.to() && x - half >= free) {
                svg.text(x, bottom + 16, label, Type.NOTE.at(Type.Anchor.MIDDLE));
                free = x + half + BETWEEN_TICKS;
            }
        }
        List<String> name =
                Letters.of(Type.NOTE).wrap(captions.text("chart.percentiles.x"), Type.NOTE.size(), area.width());
        svg.lines(area.left(), bottom + 36, name, Type.NOTE);
    }
}
