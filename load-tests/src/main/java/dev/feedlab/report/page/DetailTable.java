package dev.feedlab.report.page;

import dev.feedlab.report.chart.TransportMark;
import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.Tail;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.page.AcrossTable.Entry;
import dev.feedlab.report.page.AcrossTable.Group;
import dev.feedlab.report.page.AcrossTable.Head;
import dev.feedlab.report.page.AcrossTable.Row;
import dev.feedlab.report.text.Wording;
import java.util.List;
import java.util.stream.Stream;

/** All figures of all transports: the figures down, so that it is as narrow with many of them. */
final class DetailTable {

    private final ResultsByTransport byTransport;
    private final Reliability reliability;
    private final Wording wording;
    private final Tail tail;

    private DetailTable(ResultsByTransport byTransport, Reliability reliability, Wording wording) {
        this.byTransport = byTransport;
        this.reliability = reliability;
        this.wording = wording;
        tail = Tail.ofEach(byTransport);
    }

    static AcrossTable of(ResultsByTransport byTransport, Reliability reliability, Wording wording) {
        return new DetailTable(byTransport, reliability, wording).make();
    }

    private AcrossTable make() {
        if (byTransport.transports().isEmpty()) {
            return AcrossTable.NOTHING;
        }
        List<Head> heads = byTransport.transports().stream()
                .map(figures -> new Head(
                        TransportMark.inline(figures.transport()),
                        wording.texts().name(figures.transport()),
                        false))
                .toList();
        return new AcrossTable(heads, List.of(volume(), latency(), server()));
    }

    private Group volume() {
        return group(
                "table.volume",
                Column.in("B", 1, Figure.BYTES_PER_DELIVERY, wording.text("table.bytes")),
                Column.in("B", 1, Figure.OVERHEAD_PER_DELIVERY, wording.text("table.overhead")),
                Column.in("B", 1, Figure.ON_THE_WIRE_PER_DELIVERY, wording.text("table.on-the-wire")),
                Column.in("B", 1, Figure.OPENING_BYTES, wording.text("table.opening-bytes")),
                Column.in("", 1, Figure.REQUESTS_PER_DELIVERY, wording.text("table.requests")),
                Column.count(Figure.OPENING_REQUESTS, wording.text("table.opening-requests")));
    }

    private Group latency() {
        return group(
                "table.latency",
                Column.in("ms", 1000, Figure.P50, wording.text("table.p50")),
                Column.in("ms", 1000, Figure.P90, wording.text("table.p90")),
                Column.in("ms", 1000, Figure.P99, wording.text("table.p99")),
                Column.in("ms", 1000, Figure.P999, wording.text("table.p999")),
                Column.in("ms", 1000, Figure.MAX, wording.text("table.max")));
    }

    private Group server() {
        return group("table.server", Column.in("µs", 1, Figure.CPU_PER_DELIVERY, wording.text("table.cpu")));
    }

    private Group group(String key, Column... columns) {
        List<Row> rows = Stream.of(columns)
                .filter(column -> tail.gives(column.figure()))
                .map(this::row)
                .toList();
        return new Group(wording.text(key), rows);
    }

    private Row row(Column column) {
        String name = column.unit().isEmpty() ? column.head() : column.head() + " (" + column.unit() + ")";
        List<Entry> entries = byTransport.transports().stream()
                .map(figures -> entry(figures, column))
                .toList();
        return new Row(name, "", false, entries);
    }

    private Entry entry(TransportFigures figures, Column column) {
        boolean marked = !reliability.holds(figures.transport(), column.figure().aspect());
        Cell cell = column.cell(figures, marked, wording);
        return new Entry(marked ? cell.value() + "†" : cell.value(), cell.range());
    }
}
