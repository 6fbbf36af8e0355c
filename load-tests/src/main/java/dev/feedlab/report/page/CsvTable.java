package dev.feedlab.report.page;

import dev.feedlab.report.figures.CostModel;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.LatencyPart;
import dev.feedlab.report.figures.LatencySplit;
import dev.feedlab.result.CostCell;
import dev.feedlab.result.LatencyLedger;
import dev.feedlab.result.Run;
import dev.feedlab.result.ThreadTimes;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** One line a run: what the results hold of it but the histograms, and the figures that follow. */
public final class CsvTable {

    private static final int THIRDS = 3;

    private static final CsvColumns<Run> COLUMNS = columns();

    private CsvTable() {}

    /** The runs in their order. A figure that a run does not have is an empty field. */
    public static String of(List<Run> runs) {
        return COLUMNS.of(runs);
    }

    private static CsvColumns<Run> columns() {
        CsvColumns<Run> columns = new CsvColumns<>();
        deliveries(columns);
        volume(columns);
        latency(columns);
        latencyParts(columns);
        processors(columns);
        threads(columns, "server", Run::serverThreads);
        threads(columns, "generator", Run::generatorThreads);
        threads(columns, "probes", Run::probesThreads);
        for (CostCell.Kind kind : CostCell.Kind.values()) {
            cell(columns, kind);
        }
        costModel(columns);
        return columns;
    }

    private static void deliveries(CsvColumns<Run> columns) {
        columns.add("transport", run -> run.transport().key())
                .add("repeat", Run::repeat)
                .add("started_at", Run::startedAt)
                .add("published", Run::published)
                .add("subscribers", Run::subscribers)
                .add("expected_deliveries", Run::expectedDeliveries)
                .add("deliveries", Run::deliveries)
                .add("lost", Run::lost)
                .add("duplicated", Run::duplicated)
                .add("reordered", Run::reordered);
    }

    private static void volume(CsvColumns<Run> columns) {
        columns.add("opening_requests", run -> run.opening().requests())
                .add("opening_bytes_in", run -> run.opening().bytesIn())
                .add("opening_bytes_out", run -> run.opening().bytesOut())
                .add("window_us", Run::windowMicros)
                .add("window_deliveries", Run::windowDeliveries)
                .add("requests", Run::requests)
                .add("requests_per_minute", Figure.REQUESTS_PER_MINUTE::of)
                .add("requests_per_delivery", Figure.REQUESTS_PER_DELIVERY::of)
                .add("bytes_in", Run::bytesIn)
                .add("bytes_out", Run::bytesOut)
                .add("payload_bytes", Run::payloadBytes)
                .add("bytes_per_delivery", Figure.BYTES_PER_DELIVERY::of)
                .add("overhead_bytes_per_delivery", Figure.OVERHEAD_PER_DELIVERY::of)
                .add("on_the_wire_bytes_per_delivery_estimate", Figure.ON_THE_WIRE_PER_DELIVERY::of);
    }

    private static void latency(CsvColumns<Run> columns) {
        columns.add("p50_us", Figure.P50::of)
                .add("p90_us", Figure.P90::of)
                .add("p99_us", Figure.P99::of)
                .add("p999_us", Figure.P999::of)
                .add("max_us", Figure.MAX::of)
                .add("gatling_p50_ms", run -> run.gatlingLatencyMillis().p50())
                .add("gatling_p99_ms", run -> run.gatlingLatencyMillis().p99())
                .add(
                        "publisher_lateness_p99_us",
                        run -> run.publisherLatenessMicros().p99());
    }

    private static void latencyParts(CsvColumns<Run> columns) {
        columns.add("ledger_deliveries", run -> orNothing(run.latencyLedger(), LatencyLedger::deliveries))
                .add("ledger_out_of_order", run -> orNothing(run.latencyLedger(), LatencyLedger::outOfOrder));
        for (LatencySplit.Kind kind : LatencySplit.Kind.values()) {
            for (LatencyPart part : LatencyPart.values()) {
                columns.add(
                        lower(kind) + "_" + lower(part) + "_us",
                        run -> LatencySplit.ofPart(kind, part).applyAsDouble(run));
            }
        }
        columns.add("typical_share_of_p50", LatencySplit::shareOfP50);
    }

    private static void processors(CsvColumns<Run> columns) {
        columns.add("server_cpu_us", Run::serverCpuMicros)
                .add("server_cpu_us_per_delivery", Figure.CPU_PER_DELIVERY::of)
                .add("server_rss_bytes", Run::serverRssBytes)
                .add("generator_cpu_us", Run::generatorCpuMicros)
                .add("probes_cpu_us", Run::probesCpuMicros)
                .add("machine_cpu_us", Run::machineCpuMicros)
                .add("load_average_before", Run::loadAverageBefore);
    }

    private static void threads(CsvColumns<Run> columns, String process, Function<Run, ThreadTimes> threads) {
        columns.add(process + "_busiest_thread", run -> orNothing(threads.apply(run), ThreadTimes::busiest))
                .add(process + "_busiest_thread_us", run -> orNothing(threads.apply(run), ThreadTimes::busiestMicros))
                .add(process + "_compilers_us", run -> orNothing(threads.apply(run), ThreadTimes::compilerMicros))
                .add(process + "_collector_us", run -> orNothing(threads.apply(run), ThreadTimes::collectorMicros));
        for (int third = 0; third < THIRDS; third++) {
            int index = third;
            columns.add(
                    process + "_third_" + (third + 1) + "_us",
                    run -> orNothing(
                            threads.apply(run),
                            times -> times.thirdsMicros().isEmpty()
                                    ? ""
                                    : times.thirdsMicros().get(index)));
        }
    }

    private static void cell(CsvColumns<Run> columns, CostCell.Kind kind) {
        Function<Run, CostCell> cell = run -> run.costCells().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElse(null);
        String name = kind.key();
        columns.add(name + "_subscribers", run -> orNothing(cell.apply(run), CostCell::subscribers))
                .add(name + "_window_us", run -> orNothing(cell.apply(run), CostCell::windowMicros))
                .add(name + "_cpu_us", run -> orNothing(cell.apply(run), CostCell::cpuMicros))
                .add(name + "_messages", run -> orNothing(cell.apply(run), CostCell::messages))
                .add(name + "_requests", run -> orNothing(cell.apply(run), CostCell::requests))
                .add(name + "_bytes", run -> orNothing(cell.apply(run), CostCell::bytes))
                .add(name + "_live_heap_bytes", run -> orNothing(cell.apply(run), CostCell::liveHeapBytes));
    }

    private static void costModel(CsvColumns<Run> columns) {
        columns.add("cost_idle_us_per_second", CostModel::idlePerSecond)
                .add("cost_us_per_message", CostModel::perMessage)
                .add("cost_us_per_request", CostModel::perRequest)
                .add("cost_us_per_delivery", CostModel::perDelivery)
                .add("cost_fixed_share", CostModel::fixedShare)
                .add("cost_compilers_share", CostModel::compilersShare)
                .add("cost_collector_share", CostModel::collectorShare)
                .add("waiting_heap_bytes_per_subscriber", CostModel::memoryOfWaiting)
                .add("waiting_cpu_us_per_subscriber_hour", CostModel::hourOfWaiting)
                .add("waiting_bytes_per_subscriber_hour", CostModel::bytesOfWaiting);
    }

    /** An empty field where the run does not tell. */
    private static <T> Object orNothing(T told, Function<T, Object> value) {
        return told == null ? "" : value.apply(told);
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
