package dev.feedlab.report.chart;

import dev.feedlab.report.checks.Side;
import dev.feedlab.report.figures.Metric;
import dev.feedlab.report.figures.Spread;
import dev.feedlab.report.text.IntervalName;
import dev.feedlab.report.text.Wording;
import dev.feedlab.statistics.Interval;
import dev.feedlab.workload.Transport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One figure of each transport in several results, a line for each: the eye goes down a transport's marks. */
final class SideChart implements Chart {

    private static final double NAMES = 118;
    private static final double NAME_LINE = 18;
    private static final double LINE = 20;
    private static final double GAP = 12;
    private static final double TOP = 6;
    private static final double AXIS = 26;
    private static final int LONGEST_LABEL = 14;
    private static final double LABEL_GAP = 10;
    private static final double EDGE = 24;

    /** From this ratio of the largest to the smallest on, a log axis tells more. */
    private static final double WIDE_RANGE = 20;

    /** A label stands left of a mark that lies further right than this share of the plot. */
    private static final double NEAR_THE_END = 0.78;

    private static final double ASIDE = 10;
    private static final double ROOM = 1.15;

    private record Scale(DoubleUnaryOperator place, List<Double> ticks) {}

    private final Metric metric;
    private final List<Side> sides;
    private final Wording wording;
    private final List<Transport> transports;

    SideChart(Metric metric, List<Side> sides, Wording wording) {
        this.metric = metric;
        this.sides = sides;
        this.wording = wording;
        transports = Arrays.stream(Transport.values())
                .filter(transport ->
                        sides.stream().anyMatch(side -> median(side, transport).isPresent()))
                .toList();
    }

    @Override
    public boolean known() {
        return !transports.isEmpty();
    }

    @Override
    public String name() {
        return metric.fileName();
    }

    @Override
    public String title() {
        return wording.text(metric.questionKey());
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        String labels = sides.stream().map(side -> side.label(wording)).collect(Collectors.joining("; "));
        notes.add(wording.text("side.chart.subtitle", wording.text(metric.nameKey())) + " " + labels + ".");
        IntervalName.of(intervals(), repeatsBehindIntervals(), wording)
                .map(name -> wording.text("chart.repeats", name))
                .ifPresent(notes::add);
        if (marked()) {
            notes.add(wording.text("side.chart.marked"));
        }
        return notes;
    }

    @Override
    public String description() {
        return transports.stream()
                .map(transport -> wording.text(
                        "side.chart.description",
                        wording.texts().name(transport),
                        sides.stream()
                                .map(side -> side.label(wording) + " " + written(side, transport))
                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining(" "));
    }

    @Override
    public double height(double width) {
        return TOP + transports.size() * pitch(new Area(0, 0, width, 0)) + AXIS;
    }

    private double pitch(Area area) {
        return (area.narrow() ? NAME_LINE : 0) + sides.size() * LINE + GAP;
    }

    @Override
    public void draw(Svg svg, Area area) {
        double names = area.narrow() ? 0 : NAMES;
        Area plot = area.inset(names + labels(), TOP, EDGE, AXIS);
        Scale scale = scale(plot);
        for (double tick : scale.ticks()) {
            double x = scale.place().applyAsDouble(tick);
            svg.line(x, plot.top(), x, plot.bottom(), Stroke.GRID);
            svg.text(
                    x,
                    plot.bottom() + 16,
                    metric.unit().chosen(tick, wording.numbers()),
                    Type.NOTE.at(Type.Anchor.MIDDLE));
        }
        for (int row = 0; row < transports.size(); row++) {
            double top = plot.top() + row * pitch(area);
            row(svg, area, new Area(plot.left(), top, plot.width(), pitch(area)), transports.get(row), scale);
        }
    }

    private void row(Svg svg, Area area, Area row, Transport transport, Scale scale) {
        double first = row.top() + (area.narrow() ? NAME_LINE : 0) + LINE / 2;
        double name = area.narrow() ? row.top() + NAME_LINE / 2 : first;
        svg.mark(transport, area.left() + 5, name);
        svg.text(area.left() + 16, name + 4, wording.texts().name(transport), Type.LABEL);
        for (int i = 0; i < sides.size(); i++) {
            double y = first + i * LINE;
            Side side = sides.get(i);
            svg.text(row.left() - labels(), y + 4, label(side), Type.NOTE);
            point(svg, row, side, transport, scale, y);
        }
    }

    /** The side's label, cut where it is too long for a chart. */
    private String label(Side side) {
        String label = side.label(wording);
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
    }

    private double labels() {
        return LABEL_GAP
                + sides.stream()
                        .mapToDouble(side -> Letters.of(Type.NOTE).widestWidth(label(side), Type.NOTE.size()))
                        .max()
                        .orElse(0);
    }

    private void point(Svg svg, Area row, Side side, Transport transport, Scale scale, double y) {
        OptionalDouble median = median(side, transport);
        if (median.isEmpty()) {
            svg.text(row.left() + 4, y + 4, wording.text("table.missing"), Type.NOTE);
            return;
        }
        svg.line(row.left(), y, row.right(), y, Stroke.GRID);
        Stroke stroke = Stroke.of(transport, 1.5).solid();
        Whisker.across(svg, side.of(transport).orElseThrow().interval(metric.figure()), scale.place(), y, stroke);
        double x = scale.place().applyAsDouble(median.getAsDouble());
        svg.mark(transport, x, y);
        boolean near = x > row.left() + NEAR_THE_END * row.width();
        double end = labelEnd(side, transport, scale, near);
        Type type = Type.NOTE.at(near ? Type.Anchor.END : Type.Anchor.START);
        svg.text(near ? end - ASIDE : end + ASIDE, y - 3, written(side, transport), type);
    }

    /** Where the mark or its interval ends, on the side on which the label stands. */
    private double labelEnd(Side side, Transport transport, Scale scale, boolean left) {
        double median = median(side, transport).orElseThrow();
        double value = side.of(transport)
                .flatMap(figures -> figures.interval(metric.figure()))
                .map(interval -> left ? interval.low() : interval.high())
                .orElse(median);
        return scale.place().applyAsDouble(value);
    }

    private Scale scale(Area plot) {
        double largest = values().max().orElseThrow();
        double smallest = values().min().orElseThrow();
        if (smallest > 0 && largest / smallest >= WIDE_RANGE) {
            LogScale log = LogScale.around(smallest / ROOM, largest * ROOM, plot.left(), plot.right());
            return new Scale(log::at, log.ticks());
        }
        LinearScale linear = new LinearScale(largest > 0 ? largest * ROOM : 1, plot.left(), plot.right());
        return new Scale(linear::at, linear.ticks(plot.narrow() ? 3 : 6));
    }

    private DoubleStream values() {
        DoubleStream medians = sides.stream()
                .flatMap(side -> transports.stream().map(transport -> median(side, transport)))
                .flatMapToDouble(OptionalDouble::stream);
        return DoubleStream.concat(
                medians, intervals().flatMapToDouble(interval -> DoubleStream.of(interval.low(), interval.high())));
    }

    private Stream<Interval> intervals() {
        return sides.stream().flatMap(side -> side.byTransport().intervals(metric.figure()));
    }

    private IntStream repeatsBehindIntervals() {
        return sides.stream().flatMapToInt(side -> side.byTransport().repeatsBehindIntervals());
    }

    private OptionalDouble median(Side side, Transport transport) {
        return side.of(transport).stream()
                .map(figures -> figures.spread(metric.figure()))
                .filter(Spread::known)
                .mapToDouble(Spread::median)
                .findFirst();
    }

    private boolean marked() {
        return sides.stream()
                .anyMatch(side -> transports.stream()
                        .anyMatch(transport -> median(side, transport).isPresent() && spoiled(side, transport)));
    }

    private boolean spoiled(Side side, Transport transport) {
        return !side.reliability().holds(transport, metric.figure().aspect());
    }

    /** The figure with its unit, and a dagger where a failed check spoils it. */
    private String written(Side side, Transport transport) {
        OptionalDouble median = median(side, transport);
        if (median.isEmpty()) {
            return wording.text("table.missing");
        }
        String written = metric.unit().measured(median.getAsDouble(), wording.numbers());
        return spoiled(side, transport) ? written + "\u00a0†" : written;
    }
}
