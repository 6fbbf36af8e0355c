package dev.feedlab.lab.page;

import dev.feedlab.lab.LabRun;
import dev.feedlab.lab.Way;
import dev.feedlab.lab.figures.AgainstWebSocket;
import dev.feedlab.lab.figures.FittedLine;
import dev.feedlab.lab.figures.Group;
import dev.feedlab.lab.figures.Growth;
import dev.feedlab.lab.figures.LabFigures;
import dev.feedlab.lab.figures.PublishedRun;
import dev.feedlab.lab.page.LabTable.Column;
import dev.feedlab.lab.page.LabTable.Row;
import dev.feedlab.report.page.Cell;
import dev.feedlab.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of a lab. */
final class LabTables {

    private static final double PER_THOUSAND = 1_000;
    private static final double MILLIS = 1_000;
    private static final double NANOS_PER_MICRO = 1_000;
    private static final double NANOS_PER_MILLI = 1_000_000;

    private final LabFigures figures;
    private final LabWording wording;

    LabTables(LabFigures figures, LabWording wording) {
        this.figures = figures;
        this.wording = wording;
    }

    /** Durations, with what a single round trip took and carried; when each run began and ended is in the CSV file. */
    LabTable runs() {
        boolean slow =
                figures.groups().stream().allMatch(group -> group.middle().p50Nanos() >= NANOS_PER_MILLI);
        double unit = slow ? NANOS_PER_MILLI : NANOS_PER_MICRO;
        String name = slow ? "ms" : "µs";
        List<Column> columns = List.of(
                column("table.quantity", ""),
                column("table.duration", "s"),
                column("table.p50", name),
                column("table.p99", name),
                column("table.bytes", "B"));
        List<Row> rows =
                figures.groups().stream().map(group -> run(group, unit)).toList();
        String caption = withIntervals(
                wording.text("table.runs", figures.result().setup().repeats()),
                "table.runs.interval",
                figures.groups().stream().map(Group::interval));
        return LabTable.of(caption, wording.text("table.server"), columns, rows);
    }

    private Row run(Group group, double unit) {
        LabRun middle = group.middle();
        String quantity = wording.numbers().count(group.quantity());
        return row(
                group.way(),
                List.of(
                        whole(quantity),
                        wording.cell(middle.seconds(), group.interval(), 1),
                        wording.cell(middle.p50Nanos() / unit),
                        wording.cell(middle.p99Nanos() / unit),
                        whole(wording.numbers().count(middle.bytesPerRoundTrip()))));
    }

    /** How much longer HTTP takes, and how many times as long. */
    LabTable againstWebSocket() {
        List<Column> columns =
                List.of(column("table.quantity", ""), column("table.difference", "s"), column("table.ratio", ""));
        List<Row> rows = Way.HTTP.stream()
                .flatMap(http -> figures.againstWebSocket(http).stream())
                .map(this::against)
                .toList();
        return LabTable.of(withRatioIntervals("table.contrasts"), wording.text("table.server"), columns, rows);
    }

    private Row against(AgainstWebSocket against) {
        return row(
                against.http(),
                List.of(
                        whole(wording.numbers().count(against.quantity())),
                        wording.cell(against.difference(), against.differenceInterval(), 1),
                        wording.cell(against.ratio(), against.ratioInterval(), 1)));
    }

    /** The fitted lines, and the power with which the differences grow. */
    LabTable lines() {
        List<Column> columns = List.of(
                column("table.per-thousand", "s"),
                column("table.intercept", "ms"),
                column("table.r-squared", ""),
                column("table.power", ""));
        List<Row> rows = new ArrayList<>();
        for (Way way : Way.values()) {
            rows.add(row(way, line(figures.line(way), Growth.NONE)));
        }
        for (Way http : Way.HTTP) {
            String name = wording.text("table.minus", wording.name(http), wording.name(Way.WEBSOCKET));
            rows.add(new Row("", name, line(figures.differenceLine(http), figures.differenceGrowth(http))));
        }
        String published = wording.text("table.published-line");
        rows.add(new Row("", published, line(PublishedRun.differenceLine(), PublishedRun.differenceGrowth())));
        return LabTable.of(wording.text("table.lines"), wording.text("table.line"), columns, rows);
    }

    private List<Cell> line(FittedLine line, Growth growth) {
        return List.of(
                wording.cell(line.slope(), line.slopeInterval(), PER_THOUSAND),
                wording.cell(line.intercept() * MILLIS),
                whole(wording.rSquared(line)),
                wording.cell(growth.power(), growth.interval(), 1));
    }

    /** The published run beside this one, whose ratios have their intervals in the table of ratios. */
    LabTable published() {
        List<Column> columns = List.of(
                column("table.published-websocket", "s"),
                column("table.published-http", "s"),
                column("table.published-difference", "s"),
                column("table.published-ratio", ""),
                column("table.here-kept", ""),
                column("table.here-new", ""));
        List<Row> rows = Stream.concat(
                        PublishedRun.ROWS.stream().map(PublishedRun.Row::quantity),
                        figures.groups().stream().map(Group::quantity))
                .sorted()
                .distinct()
                .map(this::published)
                .toList();
        return LabTable.of(wording.text("table.published"), wording.text("table.quantity"), columns, rows);
    }

    private Row published(int quantity) {
        List<Cell> cells = new ArrayList<>();
        double[] there = PublishedRun.row(quantity)
                .map(row -> new double[] {row.websocketSeconds(), row.httpSeconds(), row.difference(), row.ratio()})
                .orElse(new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN});
        Arrays.stream(there).forEach(value -> cells.add(wording.cell(value)));
        for (Way http : Way.HTTP) {
            cells.add(figures.againstWebSocket(http, quantity)
                    .map(against -> wording.cell(against.ratio()))
                    .orElse(whole("–")));
        }
        return new Row("", wording.numbers().count(quantity), cells);
    }

    /** That text, with what the intervals of the ratios, and so of the differences, are called. */
    String withRatioIntervals(String key) {
        Stream<Optional<Interval>> intervals = Way.HTTP.stream()
                .flatMap(http -> figures.againstWebSocket(http).stream())
                .map(AgainstWebSocket::ratioInterval);
        return withIntervals(wording.text(key), "table.contrasts.interval", intervals);
    }

    private String withIntervals(String caption, String key, Stream<Optional<Interval>> intervals) {
        return wording.intervalName(intervals, figures)
                .map(name -> caption + " " + wording.text(key, name))
                .orElse(caption);
    }

    private Row row(Way way, List<Cell> cells) {
        return new Row(LabChart.look(way).inline(), wording.name(way), cells);
    }

    private Column column(String key, String unit) {
        return new Column(wording.text(key), unit);
    }

    private static Cell whole(String text) {
        return new Cell(text, "", "", false);
    }
}
