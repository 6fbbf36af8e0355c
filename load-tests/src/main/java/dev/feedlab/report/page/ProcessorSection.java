package dev.feedlab.report.page;

import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.CostModel;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.page.AcrossTable.Entry;
import dev.feedlab.report.page.AcrossTable.Group;
import dev.feedlab.report.page.AcrossTable.Head;
import dev.feedlab.report.page.AcrossTable.Row;
import dev.feedlab.report.text.Numbers;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Run;
import dev.feedlab.statistics.Interval;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * Where the server's processor time goes.
 *
 * @param table what each thing costs
 * @param notes how the figures are to be read, or why there are none
 * @param example what they give for another load, a sentence each; none where there are none
 */
public record ProcessorSection(AcrossTable table, List<String> notes, List<String> example) {

    /** The load of the example. */
    private static final int SUBSCRIBERS = 1_000;

    private static final double MESSAGES_PER_SECOND = 50;

    /** What something else was taken off from, so that noise may make it less than nothing. */
    private static final List<ToDoubleFunction<Run>> DIFFERENCES = List.of(
            CostModel::perMessage,
            CostModel::perRequest,
            CostModel::perDelivery,
            CostModel::memoryOfWaiting,
            CostModel::hourOfWaiting);

    static ProcessorSection of(ResultsByTransport byTransport, Reliability reliability, Wording wording) {
        List<TransportFigures> transports = byTransport.transports().stream()
                .filter(transport -> transport.spread(CostModel::perDelivery).known()
                        || transport.spread(CostModel::compilersShare).known())
                .toList();
        if (transports.isEmpty()) {
            return new ProcessorSection(AcrossTable.NOTHING, List.of(wording.text("cost.none")), List.of());
        }
        List<Head> heads = transports.stream()
                .map(transport -> Head.of(transport, Aspect.COST, reliability, wording))
                .toList();
        Maker maker = new Maker(transports, byTransport.results().workload(), wording);
        if (transports.stream()
                .noneMatch(transport -> transport.spread(CostModel::perDelivery).known())) {
            return new ProcessorSection(
                    new AcrossTable(heads, List.of(maker.besides())), List.of(wording.text("cost.none")), List.of());
        }
        List<Group> groups = List.of(maker.busy(), maker.waiting());
        return new ProcessorSection(new AcrossTable(heads, groups), maker.notes(), maker.example());
    }

    private record Maker(List<TransportFigures> transports, Workload workload, Wording wording) {

        Group busy() {
            return new Group(
                    wording.text("cost.busy"),
                    List.of(
                            row("cost.idle", CostModel::idlePerSecond, in(1_000)),
                            row("cost.message", CostModel::perMessage, in(1)),
                            row("cost.request", CostModel::perRequest, in(1)),
                            row("cost.delivery", CostModel::perDelivery, in(1)),
                            row("cost.fixed", CostModel::fixedShare, numbers()::percent),
                            row("cost.compilers", CostModel::compilersShare, numbers()::percent),
                            row("cost.collector", CostModel::collectorShare, numbers()::percent)));
        }

        /** What is known without a calibration too. */
        Group besides() {
            return new Group(
                    wording.text("cost.busy"),
                    List.of(
                            row("cost.compilers", CostModel::compilersShare, numbers()::percent),
                            row("cost.collector", CostModel::collectorShare, numbers()::percent)));
        }

        Group waiting() {
            return new Group(
                    wording.text("cost.waiting"),
                    List.of(
                            row("cost.waiting.memory", CostModel::memoryOfWaiting, in(1_024)),
                            row("cost.waiting.cpu", CostModel::hourOfWaiting, in(1_000)),
                            row("cost.waiting.bytes", CostModel::bytesOfWaiting, in(1_000))));
        }

        private Row row(String key, ToDoubleFunction<Run> figure, DoubleFunction<String> written) {
            List<Entry> entries = transports.stream()
                    .map(transport -> Entry.of(transport, figure, written, wording))
                    .toList();
            return new Row(wording.text(key), "", false, entries);
        }

        private DoubleFunction<String> in(double unit) {
            return value -> numbers().significant(value / unit);
        }

        private Numbers numbers() {
            return wording.numbers();
        }

        List<String> notes() {
            List<String> notes = new ArrayList<>();
            notes.add(wording.text("cost.formula"));
            if (transports.stream().anyMatch(transport -> transport.transport() == Transport.LONG_POLLING)) {
                notes.add(wording.text("cost.long-polling"));
            }
            if (DIFFERENCES.stream().anyMatch(this::reachesBelowZero)) {
                notes.add(wording.text("cost.noise"));
            }
            return notes;
        }

        private boolean reachesBelowZero(ToDoubleFunction<Run> figure) {
            return transports.stream()
                    .anyMatch(transport -> transport
                                    .interval(figure)
                                    .map(Interval::low)
                                    .orElse(transport.spread(figure).median())
                            < 0);
        }

        List<String> example() {
            List<String> cores = transports.stream()
                    .map(transport -> wording.text(
                            "chart.over",
                            numbers().significant(transport.spread(this::cores).median()),
                            wording.texts().name(transport.transport())))
                    .toList();
            String predicted = wording.text(
                    "cost.example",
                    numbers().count(SUBSCRIBERS),
                    numbers().plain(MESSAGES_PER_SECOND),
                    wording.texts().list(cores));
            return List.of(predicted, wording.text("cost.example.limits"));
        }

        private double cores(Run run) {
            double requests = SUBSCRIBERS * 1_000.0 / workload.pollIntervalMillis();
            return CostModel.cores(run, MESSAGES_PER_SECOND, requests, SUBSCRIBERS);
        }
    }
}
