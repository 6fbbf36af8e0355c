package dev.feedlab.report.page;

import dev.feedlab.report.chart.ChartImages;
import dev.feedlab.report.chart.TransportMark;
import dev.feedlab.report.checks.Resolution;
import dev.feedlab.report.checks.Side;
import dev.feedlab.report.figures.Change;
import dev.feedlab.report.figures.Changes;
import dev.feedlab.report.figures.Metric;
import dev.feedlab.report.figures.PairDifference;
import dev.feedlab.report.text.Numbers;
import dev.feedlab.report.text.Wording;
import dev.feedlab.workload.Transport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One metric of several results, each transport a row.
 *
 * @param unit of the figures; empty for a count
 * @param heads of the columns after the transport's name: the results, and the ratio of each but the first to the first
 * @param findings what the repeats and the checks allow to be said
 * @param chart the same as a drawing
 */
public record SideTable(
        String name, String unit, List<String> heads, List<Row> rows, List<String> findings, ChartImages chart) {

    /** A transport's cells, as many as there are heads. */
    public record Row(String mark, String name, List<Entry> cells) {}

    /**
     * A cell.
     *
     * @param below its interval, and for a ratio how probable it is by chance; may be empty
     */
    public record Entry(String value, String below, boolean marked) {}

    private static final Entry NOTHING = new Entry("–", "", false);

    static SideTable of(Metric metric, List<Side> sides, ChartImages chart, Wording wording) {
        return new Maker(metric, sides, wording).make(chart);
    }

    /** Puts one table together. */
    private static final class Maker {

        private final Metric metric;
        private final List<Side> sides;
        private final Wording wording;
        private final Numbers numbers;

        /** For each result but the first, its changes against the first. */
        private final List<List<Change>> changes;

        Maker(Metric metric, List<Side> sides, Wording wording) {
            this.metric = metric;
            this.sides = sides;
            this.wording = wording;
            numbers = wording.numbers();
            changes = others().stream()
                    .map(side -> Changes.of(
                            metric.figure(), sides.get(0).sound(metric.figure()), side.sound(metric.figure())))
                    .toList();
        }

        private List<Side> others() {
            return sides.subList(1, sides.size());
        }

        SideTable make(ChartImages chart) {
            List<String> heads = new ArrayList<>(
                    sides.stream().map(side -> side.label(wording)).toList());
            others().forEach(side ->
                    heads.add(side.letter() + " / " + sides.get(0).letter()));
            List<Row> rows = Arrays.stream(Transport.values())
                    .filter(transport ->
                            sides.stream().anyMatch(side -> side.of(transport).isPresent()))
                    .map(this::row)
                    .toList();
            String unit = metric.unit().inTables();
            return new SideTable(wording.text(metric.nameKey()), unit, heads, rows, findings(), chart);
        }

        private Row row(Transport transport) {
            Stream<Entry> figures = sides.stream().map(side -> figure(side, transport));
            Stream<Entry> ratios = IntStream.range(0, changes.size()).mapToObj(i -> change(i, transport));
            return new Row(
                    TransportMark.inline(transport),
                    wording.texts().name(transport),
                    Stream.concat(figures, ratios).toList());
        }

        private Entry figure(Side side, Transport transport) {
            Column column = Column.in(
                    metric.unit().inTables(), metric.unit().divisor(), metric.figure(), wording.text(metric.nameKey()));
            boolean marked =
                    !side.reliability().holds(transport, metric.figure().aspect());
            return side.of(transport)
                    .map(figures -> column.cell(figures, marked, wording))
                    .map(cell -> new Entry(cell.value(), cell.range(), marked))
                    .orElse(NOTHING);
        }

        private Entry change(int other, Transport transport) {
            return changes.get(other).stream()
                    .filter(change -> change.transport() == transport)
                    .findFirst()
                    .map(change ->
                            new Entry(numbers.significant(change.ratio()), below(others().get(other), change), false))
                    .orElse(NOTHING);
        }

        /** Whether what is open about the two is as much as their difference, whatever the test says. */
        private boolean isTie(Side other, Change change) {
            return sides.get(0)
                    .of(change.transport())
                    .flatMap(first -> other.of(change.transport())
                            .flatMap(second -> Resolution.tie(metric.figure(), first, second)))
                    .isPresent();
        }

        private String below(Side other, Change change) {
            List<String> below = new ArrayList<>();
            interval(change).ifPresent(below::add);
            change.adjustedProbability()
                    .ifPresent(p -> below.add(wording.text("side.probability", numbers.probability(p))));
            if (isTie(other, change)) {
                below.add(wording.text("contrast.tie"));
            }
            return String.join(" · ", below);
        }

        private Optional<String> interval(Change change) {
            return change.interval()
                    .map(ends -> wording.text(
                            "table.range", numbers.significant(ends.low()), numbers.significant(ends.high())));
        }

        private List<String> findings() {
            List<String> findings = new ArrayList<>();
            for (int i = 0; i < changes.size(); i++) {
                findings.add(finding(others().get(i), changes.get(i)));
            }
            return findings;
        }

        private String finding(Side side, List<Change> all) {
            String first = sides.get(0).label(wording);
            List<String> changed = all.stream()
                    .filter(change -> change.differs() && !isTie(side, change))
                    .map(change -> wording.text(
                            "side.finding.over",
                            (numbers.significant(change.ratio()) + " "
                                            + interval(change).orElse(""))
                                    .strip(),
                            wording.texts().name(change.transport())))
                    .toList();
            return changed.isEmpty()
                    ? noFinding(all, first, side.label(wording))
                    : wording.text(
                            "side.finding",
                            name(),
                            first,
                            side.label(wording),
                            wording.texts().list(changed));
        }

        private String noFinding(List<Change> all, String first, String other) {
            if (!metric.figure().aspect().byChance()) {
                String key = all.isEmpty() ? "side.finding.uncompared" : "side.finding.alike";
                return wording.text(key, name(), first, other);
            }
            boolean tested =
                    all.stream().anyMatch(change -> change.adjustedProbability().isPresent());
            return tested
                    ? wording.text("side.finding.none", name(), first, other, level())
                    : wording.text("side.finding.untested", name(), first, other);
        }

        private String name() {
            return wording.text(metric.nameKey());
        }

        private String level() {
            return numbers.plain(PairDifference.LEVEL);
        }
    }
}
