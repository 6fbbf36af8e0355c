package dev.feedlab.report.page;

import dev.feedlab.report.chart.TransportMark;
import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.IntervalName;
import dev.feedlab.report.text.Wording;
import dev.feedlab.statistics.Interval;
import dev.feedlab.workload.Transport;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The table of the first page: each transport a row, in the figures that people choose by.
 *
 * @param heads of the columns after the transport's name
 * @param rows one for each transport that was planned or measured
 * @param caption what a cell holds
 * @param marked whether some cell is marked
 */
public record FigureTable(List<Head> heads, List<Row> rows, String caption, boolean marked) {

    /**
     * A column's head.
     *
     * @param fraction the most characters that a cell of it has from the decimal separator on
     */
    public record Head(String name, String unit, int fraction) {}

    /**
     * A transport's figures.
     *
     * @param mark its mark, as an SVG element
     * @param cells empty where it was not measured
     */
    public record Row(String mark, String name, List<Cell> cells) {}

    static FigureTable of(ResultsByTransport byTransport, Reliability reliability, Wording wording) {
        List<Column> columns = columns(wording);
        List<Row> rows = transports(byTransport).stream()
                .map(transport -> row(transport, columns, byTransport, reliability, wording))
                .toList();
        List<Head> heads = IntStream.range(0, columns.size())
                .mapToObj(i -> new Head(columns.get(i).head(), columns.get(i).unit(), longestFraction(rows, i)))
                .toList();
        boolean marked = rows.stream().flatMap(row -> row.cells().stream()).anyMatch(Cell::marked);
        return new FigureTable(heads, rows, caption(byTransport, columns, wording), marked);
    }

    private static String caption(ResultsByTransport byTransport, List<Column> columns, Wording wording) {
        Figure[] figures = columns.stream().map(Column::figure).toArray(Figure[]::new);
        return IntervalName.of(byTransport.intervals(figures), byTransport.repeatsBehindIntervals(), wording)
                .map(name -> wording.text("table.caption.interval", name))
                .orElseGet(() -> wording.text(
                        byTransport.repeated() ? "table.caption.few" : "table.caption.one", Interval.FEWEST));
    }

    /** The few that answer what people ask first; {@link DetailTable} has all. */
    private static List<Column> columns(Wording wording) {
        return List.of(
                Column.in("ms", 1000, Figure.P50, wording.text("table.p50")),
                Column.in("ms", 1000, Figure.P99, wording.text("table.p99")),
                Column.in("B", 1, Figure.BYTES_PER_DELIVERY, wording.text("table.bytes")),
                Column.in("", 1, Figure.REQUESTS_PER_DELIVERY, wording.text("table.requests")),
                Column.in("µs", 1, Figure.CPU_PER_DELIVERY, wording.text("table.cpu")));
    }

    private static Set<Transport> transports(ResultsByTransport byTransport) {
        List<Transport> all = new ArrayList<>(byTransport.results().workload().transports());
        byTransport.transports().forEach(figures -> all.add(figures.transport()));
        return new LinkedHashSet<>(all.stream().sorted().toList());
    }

    private static Row row(
            Transport transport,
            List<Column> columns,
            ResultsByTransport byTransport,
            Reliability reliability,
            Wording wording) {
        Optional<TransportFigures> measured = byTransport.transports().stream()
                .filter(figures -> figures.transport() == transport)
                .findFirst();
        List<Cell> cells = measured.map(figures -> columns.stream()
                        .map(column -> column.cell(
                                figures,
                                !reliability.holds(transport, column.figure().aspect()),
                                wording))
                        .toList())
                .orElse(List.of());
        return new Row(TransportMark.inline(transport), wording.texts().name(transport), cells);
    }

    private static int longestFraction(List<Row> rows, int column) {
        return rows.stream()
                .filter(row -> !row.cells().isEmpty())
                .mapToInt(row -> row.cells().get(column).fraction().length())
                .max()
                .orElse(0);
    }
}
