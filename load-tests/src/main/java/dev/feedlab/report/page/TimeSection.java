package dev.feedlab.report.page;

import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.LatencyPart;
import dev.feedlab.report.figures.LatencySplit;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.page.AcrossTable.Entry;
import dev.feedlab.report.page.AcrossTable.Group;
import dev.feedlab.report.page.AcrossTable.Head;
import dev.feedlab.report.page.AcrossTable.Row;
import dev.feedlab.report.text.PartNames;
import dev.feedlab.report.text.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Where the time of a delivery goes.
 *
 * @param table the parts of a typical delivery
 * @param more the parts of slow deliveries, and each part by itself
 * @param notes what the figures rest on, or why there are none
 */
public record TimeSection(AcrossTable table, AcrossTable more, List<String> notes) {

    private static final double MICROS_PER_MILLI = 1_000;

    static TimeSection of(ResultsByTransport byTransport, Reliability reliability, Wording wording) {
        List<LatencySplit> splits = byTransport.transports().stream()
                .map(LatencySplit::new)
                .filter(LatencySplit::known)
                .toList();
        if (splits.isEmpty()) {
            return new TimeSection(AcrossTable.NOTHING, AcrossTable.NOTHING, List.of(wording.text("time.none")));
        }
        List<Head> heads = splits.stream()
                .map(split -> Head.of(split.transport(), Aspect.LATENCY, reliability, wording))
                .toList();
        Maker maker = new Maker(splits, wording);
        return new TimeSection(
                new AcrossTable(heads, List.of(maker.typical())), new AcrossTable(heads, maker.more()), maker.notes());
    }

    private record Maker(List<LatencySplit> splits, Wording wording) {

        Group typical() {
            List<Row> rows = new ArrayList<>();
            for (LatencyPart part : LatencyPart.values()) {
                rows.add(row(
                        PartNames.of(part, wording),
                        PartNames.meaning(part, wording),
                        false,
                        split -> entry(split, LatencySplit.Kind.TYPICAL, part)));
            }
            rows.add(row(wording.text("time.sum"), "", true, split -> new Entry(millis(split.sumMicros()), "")));
            rows.add(row(
                    wording.text("time.p50"),
                    "",
                    true,
                    split -> Entry.of(split.transport(), Figure.P50::of, this::millis, wording)));
            return new Group("", rows);
        }

        List<Group> more() {
            return List.of(
                    group(wording.text("time.slow"), LatencySplit.Kind.SLOW),
                    group(wording.text("time.medians"), LatencySplit.Kind.MEDIAN),
                    group(wording.text("time.p99s"), LatencySplit.Kind.P99));
        }

        private Group group(String name, LatencySplit.Kind kind) {
            List<Row> rows = Arrays.stream(LatencyPart.values())
                    .map(part -> row(PartNames.of(part, wording), "", false, split -> entry(split, kind, part)))
                    .toList();
            return new Group(name, rows);
        }

        private Row row(String name, String meaning, boolean sum, Function<LatencySplit, Entry> entry) {
            return new Row(name, meaning, sum, splits.stream().map(entry).toList());
        }

        private Entry entry(LatencySplit split, LatencySplit.Kind kind, LatencyPart part) {
            return Entry.of(split.transport(), LatencySplit.ofPart(kind, part), this::millis, wording);
        }

        private String millis(double micros) {
            return wording.numbers().significant(micros / MICROS_PER_MILLI);
        }

        List<String> notes() {
            long deliveries =
                    splits.stream().mapToLong(LatencySplit::deliveries).sum();
            long outOfOrder =
                    splits.stream().mapToLong(LatencySplit::outOfOrder).sum();
            List<String> shares = splits.stream()
                    .map(split -> wording.text(
                            "chart.over",
                            wording.numbers().percent(split.shareOfP50().median()),
                            wording.texts().name(split.transport().transport())))
                    .toList();
            return List.of(
                    wording.text(
                            "time.rests",
                            wording.numbers().count(deliveries),
                            wording.numbers().count(outOfOrder)),
                    wording.text("time.share", wording.texts().list(shares)));
        }
    }
}
