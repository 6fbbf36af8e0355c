package dev.feedlab.report.chart;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.LatencyPart;
import dev.feedlab.report.figures.LatencySplit;
import dev.feedlab.report.text.Numbers;
import dev.feedlab.report.text.PartNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A typical delivery's time by where it went, as bars from zero whose parts lie one behind the other. Where one bar is many
 * times as long as another its longest part is cut out of the scale, with a mark: all other parts of all bars keep it.
 */
final class LatencyLedgerChart implements Chart {

    static final String NAME = "latency-ledger";

    /** A bar that is longer than that many of the shortest is cut; below that each part can still be seen. */
    private static final double MANY = 5;

    /** How much of the axis the cut part of a bar has at least. */
    private static final double CUT_SHARE = 0.3;

    private final Captions captions;
    private final List<LatencySplit> splits;

    LatencyLedgerChart(Captions captions) {
        this.captions = captions;
        splits = captions.byTransport().transports().stream()
                .map(LatencySplit::new)
                .filter(LatencySplit::known)
                .toList();
    }

    @Override
    public boolean known() {
        return !splits.isEmpty();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return captions.text("chart.latency-ledger");
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(captions.notes(
                captions.text(
                        "chart.latency-ledger.subtitle",
                        captions.byTransport().results().workload().repeats()),
                Aspect.LATENCY));
        List<String> cut = splits.stream()
                .filter(this::cut)
                .map(split -> captions.name(split.transport().transport(), Aspect.LATENCY))
                .toList();
        if (!cut.isEmpty()) {
            notes.add(captions.text(
                    "chart.latency-ledger.cut", captions.wording().texts().list(cut)));
        }
        return notes;
    }

    @Override
    public String description() {
        return splits.stream()
                .map(split -> captions.text(
                        "chart.latency-ledger.description",
                        captions.name(split.transport().transport(), Aspect.LATENCY),
                        parts(split),
                        sum(split)))
                .collect(Collectors.joining(" "));
    }

    private String parts(LatencySplit split) {
        return Arrays.stream(LatencyPart.values())
                .map(part -> PartNames.of(part, captions.wording()) + " "
                        + captions.numbers().time(micros(split, part)))
                .collect(Collectors.joining(", "));
    }

    /** "795 µs (p50 735 µs)". */
    private String sum(LatencySplit split) {
        Numbers numbers = captions.numbers();
        return captions.text(
                "chart.latency-ledger.sum",
                numbers.time(split.sumMicros()),
                numbers.time(split.transport().spread(Figure.P50).median()));
    }

    @Override
    public double height(double width) {
        Area area = new Area(0, 0, width, 0);
        return rows(area).height() + legend(area).height();
    }

    @Override
    public void draw(Svg svg, Area area) {
        TransportRows rows = rows(area);
        LinearScale scale =
                new LinearScale(high(), rows.plot().left(), rows.plot().right());
        for (double tick : scale.ticks(area.narrow() ? 4 : 8)) {
            rows.tick(svg, scale.at(tick), captions.numbers().plainTime(tick));
        }
        rows.axis(svg, captions.text("chart.latency-ledger.x"));
        rows.labels(svg);
        for (int row = 0; row < splits.size(); row++) {
            LatencySplit split = splits.get(row);
            new TimeBar(svg, rows.lane(row), scale, captions.numbers())
                    .draw(split, cut(split) ? high() - split.sumMicros() : 0);
        }
        legend(area.inset(0, rows.height(), 0, 0)).draw(svg);
    }

    private boolean cut(LatencySplit split) {
        double shortest =
                splits.stream().mapToDouble(LatencySplit::sumMicros).min().orElseThrow();
        return split.sumMicros() > MANY * shortest;
    }

    /** Where the axis ends: behind the longest whole bar, and where the cut ones have room for their whole parts. */
    private double high() {
        double whole = splits.stream()
                .filter(split -> !cut(split))
                .mapToDouble(LatencySplit::sumMicros)
                .max()
                .orElseThrow();
        double beside = splits.stream()
                .filter(this::cut)
                .mapToDouble(split -> (split.sumMicros() - longest(split)) / (1 - CUT_SHARE))
                .max()
                .orElse(0);
        return Math.max(whole * 1.02, beside);
    }

    private static double longest(LatencySplit split) {
        return Arrays.stream(LatencyPart.values())
                .mapToDouble(part -> micros(split, part))
                .max()
                .orElseThrow();
    }

    static double micros(LatencySplit split, LatencyPart part) {
        return split.spread(LatencySplit.Kind.TYPICAL, part).median();
    }

    private TransportRows rows(Area area) {
        List<TransportRows.Label> labels = splits.stream()
                .map(split -> new TransportRows.Label(
                        split.transport().transport(),
                        captions.name(split.transport().transport(), Aspect.LATENCY),
                        sum(split)))
                .toList();
        return new TransportRows(labels, area);
    }

    private SwatchLegend legend(Area area) {
        return new SwatchLegend(
                Arrays.stream(LatencyPart.values())
                        .map(part -> new SwatchLegend.Entry(Swatch.of(part), PartNames.of(part, captions.wording())))
                        .toList(),
                area);
    }
}
