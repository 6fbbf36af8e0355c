package dev.feedlab.report.page;

import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.Spread;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.figures.WirePart;
import dev.feedlab.report.figures.WireSplit;
import dev.feedlab.report.page.AcrossTable.Entry;
import dev.feedlab.report.page.AcrossTable.Group;
import dev.feedlab.report.page.AcrossTable.Head;
import dev.feedlab.report.page.AcrossTable.Row;
import dev.feedlab.report.text.PartNames;
import dev.feedlab.report.text.Wording;
import dev.feedlab.report.theory.WireFormula;
import dev.feedlab.workload.Workload;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Where the bytes of a delivery go, as they were measured and as the formulas give them: the parts down. */
final class LedgerTable {

    private record Column(TransportFigures transport, Map<WirePart, Double> measured, Map<WirePart, Double> formula) {}

    private LedgerTable() {}

    /** The parts, their sum, what the server counted, and what opening a subscription took. */
    static AcrossTable of(ResultsByTransport byTransport, Reliability reliability, Wording wording) {
        Workload workload = byTransport.results().workload();
        List<Column> columns = byTransport.transports().stream()
                .map(transport ->
                        new Column(transport, WireSplit.of(transport, workload), formula(transport, workload)))
                .filter(column -> !column.measured().isEmpty())
                .toList();
        if (columns.isEmpty()) {
            return AcrossTable.NOTHING;
        }
        List<Head> heads = columns.stream()
                .map(column -> Head.of(column.transport(), Aspect.VOLUME, reliability, wording))
                .toList();
        List<Row> rows = new ArrayList<>();
        WireSplit.PARTS.stream()
                .filter(part ->
                        columns.stream().anyMatch(column -> column.measured().containsKey(part)))
                .map(part -> row(PartNames.full(part, wording), false, columns, column -> part(part, column, wording)))
                .forEach(rows::add);
        rows.add(row(
                wording.text("ledger.sum"),
                true,
                columns,
                column -> entry(sum(column.measured()), sum(column.formula()), wording)));
        rows.add(row(wording.text("ledger.server"), true, columns, column -> new Entry(server(column, wording), "")));
        rows.add(row(
                PartNames.full(WirePart.HANDSHAKE, wording),
                false,
                columns,
                column -> handshake(column, workload, wording)));
        return new AcrossTable(heads, List.of(new Group("", rows)));
    }

    private static Map<WirePart, Double> formula(TransportFigures transport, Workload workload) {
        Map<WirePart, Double> medians = new EnumMap<>(WirePart.class);
        for (WirePart part : WireSplit.PARTS) {
            Spread bytes = transport.spread(run -> WireFormula.of(run, workload).getOrDefault(part, Double.NaN));
            if (bytes.known()) {
                medians.put(part, bytes.median());
            }
        }
        return medians;
    }

    private static Row row(String name, boolean sum, List<Column> columns, Function<Column, Entry> entry) {
        return new Row(name, "", sum, columns.stream().map(entry).toList());
    }

    private static Entry part(WirePart part, Column column, Wording wording) {
        return column.measured().containsKey(part)
                ? entry(column.measured().get(part), column.formula().getOrDefault(part, 0.0), wording)
                : Entry.NONE;
    }

    private static Entry entry(double measured, double formula, Wording wording) {
        return new Entry(
                wording.numbers().significant(measured), "(" + wording.numbers().significant(formula) + ")");
    }

    private static Entry handshake(Column column, Workload workload, Wording wording) {
        double measured = WireSplit.handshake(column.transport(), workload).median();
        double formula = column.transport()
                .spread(run -> WireFormula.opening(run, workload))
                .median();
        return measured > 0 ? entry(measured, formula, wording) : Entry.NONE;
    }

    private static double sum(Map<WirePart, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static String server(Column column, Wording wording) {
        return wording.numbers()
                .significant(
                        column.transport().spread(Figure.BYTES_PER_DELIVERY).median());
    }
}
