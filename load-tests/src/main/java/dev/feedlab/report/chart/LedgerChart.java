package dev.feedlab.report.chart;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.figures.WirePart;
import dev.feedlab.report.figures.WireSplit;
import dev.feedlab.report.text.PartNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A delivery's bytes by what they are for, as bars from zero whose parts lie one behind the other. */
final class LedgerChart implements Chart {

    private static final double BAR = 18;
    private static final double GAP = 1;

    private final Captions captions;
    private final Map<TransportFigures, Map<WirePart, Double>> splits = new LinkedHashMap<>();

    LedgerChart(Captions captions) {
        this.captions = captions;
        for (TransportFigures transport : captions.byTransport().transports()) {
            Map<WirePart, Double> split =
                    WireSplit.of(transport, captions.byTransport().results().workload());
            if (!split.isEmpty()) {
                splits.put(transport, split);
            }
        }
    }

    @Override
    public boolean known() {
        return !splits.isEmpty();
    }

    @Override
    public String name() {
        return "wire-ledger";
    }

    @Override
    public String title() {
        return captions.text("chart.ledger");
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(captions.notes(
                captions.text(
                        "chart.ledger.subtitle",
                        captions.byTransport().results().workload().repeats()),
                Aspect.VOLUME));
        notes.add(captions.text("chart.ledger.opening"));
        return notes;
    }

    @Override
    public String description() {
        return splits.entrySet().stream()
                .map(entry -> captions.text(
                        "chart.ledger.description",
                        captions.name(entry.getKey().transport(), Aspect.VOLUME),
                        figures(entry.getValue())))
                .collect(Collectors.joining(" "));
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
                new LinearScale(most() * 1.02, rows.plot().left(), rows.plot().right());
        for (double tick : scale.ticks(area.narrow() ? 4 : 8)) {
            rows.tick(svg, scale.at(tick), captions.numbers().plainBytes(tick));
        }
        rows.axis(svg, captions.text("chart.ledger.x"));
        rows.labels(svg);
        int row = 0;
        for (Map.Entry<TransportFigures, Map<WirePart, Double>> entry : splits.entrySet()) {
            bar(svg, rows.lane(row++), scale, Tone.of(entry.getKey().transport()), entry.getValue());
        }
        legend(area.inset(0, rows.height(), 0, 0)).draw(svg);
    }

    private double most() {
        return splits.values().stream().mapToDouble(LedgerChart::sum).max().orElseThrow();
    }

    private static double sum(Map<WirePart, Double> split) {
        return split.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static void bar(Svg svg, Area lane, LinearScale scale, Tone tone, Map<WirePart, Double> split) {
        double top = lane.bottom() - BAR;
        double bytes = 0;
        for (Map.Entry<WirePart, Double> part : split.entrySet()) {
            double from = scale.at(bytes);
            bytes += part.getValue();
            double width = Math.max(GAP, scale.at(bytes) - from - GAP);
            Swatch.of(part.getKey()).fill(svg, new Area(from, top, width, BAR), tone);
        }
        svg.line(lane.left(), top - 2, lane.left(), lane.bottom() + 2, Stroke.AXIS);
    }

    private TransportRows rows(Area area) {
        List<TransportRows.Label> labels = splits.entrySet().stream()
                .map(entry -> new TransportRows.Label(
                        entry.getKey().transport(),
                        captions.name(entry.getKey().transport(), Aspect.VOLUME),
                        figures(entry.getValue())))
                .toList();
        return new TransportRows(labels, area);
    }

    /** "text 128 + JSON 91.3 + frames 4.09 = 223 B". */
    private String figures(Map<WirePart, Double> split) {
        String parts = split.entrySet().stream()
                .map(part -> PartNames.shortened(part.getKey(), captions.wording()) + "\u00a0"
                        + captions.numbers().significant(part.getValue()))
                .collect(Collectors.joining(" + "));
        return parts + " = " + captions.numbers().bytes(sum(split));
    }

    /** The parts lie too close for labels of their own: a WebSocket frame's header is four bytes wide. */
    private SwatchLegend legend(Area area) {
        Map<Swatch, String> names = new LinkedHashMap<>();
        WireSplit.PARTS.stream()
                .filter(part -> splits.values().stream().anyMatch(split -> split.containsKey(part)))
                .forEach(part -> names.put(Swatch.of(part), legend(part)));
        return new SwatchLegend(
                names.entrySet().stream()
                        .map(entry -> new SwatchLegend.Entry(entry.getKey(), entry.getValue()))
                        .toList(),
                area);
    }

    /** What each transport puts around a message by its own rules is filled alike. */
    private String legend(WirePart part) {
        return switch (part) {
            case ENVELOPE, SSE_FIELDS, FRAMES -> captions.text("chart.ledger.around");
            default -> PartNames.full(part, captions.wording());
        };
    }
}
