package dev.feedlab.report.page;

import dev.feedlab.report.chart.TransportMark;
import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.Spread;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.figures.WirePart;
import dev.feedlab.report.figures.WireSplit;
import dev.feedlab.report.text.PartNames;
import dev.feedlab.report.text.Wording;
import dev.feedlab.report.theory.WireFormula;
import dev.feedlab.workload.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where the bytes of a delivery go: the parts down, the transports across.
 *
 * @param heads the transports; empty where no part is known
 * @param rows the parts, their sum, and what the server counted
 */
public record LedgerTable(List<Head> heads, List<Row> rows) {

    /**
     * A transport.
     *
     * @param mark its mark, as an SVG element
     * @param marked whether its bytes rest on a check that failed
     */
    public record Head(String mark, String name, boolean marked) {}

    /**
     * One part.
     *
     * @param sum whether it adds the others up
     */
    public record Row(String name, boolean sum, List<Entry> entries) {}

    /** A part of a transport's bytes as it was measured, and as the formula gives it; both empty where it has none. */
    public record Entry(String measured, String formula) {

        private static final Entry NONE = new Entry("", "");
    }

    private record Column(TransportFigures transport, Map<WirePart, Double> measured, Map<WirePart, Double> formula) {}

    static LedgerTable of(ResultsByTransport byTransport, Reliability reliability, Wording wording) {
        Workload workload = byTransport.results().workload();
        List<Column> columns = byTransport.transports().stream()
                .map(transport ->
                        new Column(transport, WireSplit.of(transport, workload), formula(transport, workload)))
                .filter(column -> !column.measured().isEmpty())
                .toList();
        List<Head> heads = columns.stream()
                .map(column -> head(column.transport(), reliability, wording))
                .toList();
        List<Row> rows = new ArrayList<>();
        Arrays.stream(WirePart.values())
                .filter(part ->
                        columns.stream().anyMatch(column -> column.measured().containsKey(part)))
                .map(part -> row(part, columns, wording))
                .forEach(rows::add);
        rows.add(new Row(
                wording.text("ledger.sum"),
                true,
                columns.stream()
                        .map(column -> entry(sum(column.measured()), sum(column.formula()), wording))
                        .toList()));
        rows.add(new Row(
                wording.text("ledger.server"),
                true,
                columns.stream()
                        .map(column -> new Entry(server(column.transport(), wording), ""))
                        .toList()));
        return new LedgerTable(heads, rows);
    }

    private static Map<WirePart, Double> formula(TransportFigures transport, Workload workload) {
        Map<WirePart, Double> medians = new EnumMap<>(WirePart.class);
        for (WirePart part : WirePart.values()) {
            Spread bytes = Spread.of(transport.runs().stream()
                    .mapToDouble(run -> WireFormula.of(run, workload).getOrDefault(part, Double.NaN)));
            if (bytes.known()) {
                medians.put(part, bytes.median());
            }
        }
        return medians;
    }

    private static Head head(TransportFigures transport, Reliability reliability, Wording wording) {
        return new Head(
                TransportMark.inline(transport.transport()),
                wording.texts().name(transport.transport()),
                !reliability.holds(transport.transport(), Aspect.VOLUME));
    }

    private static Row row(WirePart part, List<Column> columns, Wording wording) {
        return new Row(
                PartNames.full(part, wording),
                false,
                columns.stream()
                        .map(column -> column.measured().containsKey(part)
                                ? entry(
                                        column.measured().get(part),
                                        column.formula().getOrDefault(part, 0.0),
                                        wording)
                                : Entry.NONE)
                        .toList());
    }

    private static Entry entry(double measured, double formula, Wording wording) {
        return new Entry(
                wording.numbers().significant(measured), wording.numbers().significant(formula));
    }

    private static double sum(Map<WirePart, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static String server(TransportFigures transport, Wording wording) {
        return wording.numbers()
                .significant(transport.spread(Figure.BYTES_PER_DELIVERY).median());
    }
}
