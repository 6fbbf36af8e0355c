package dev.feedlab.report.page;

import dev.feedlab.report.figures.Figure;
import dev.feedlab.result.Run;
import java.util.List;

/** One line a run: what the results hold of it but the histograms, and the figures that follow. */
public final class CsvTable {

    private static final CsvColumns<Run> COLUMNS = new CsvColumns<Run>()
            .add("transport", run -> run.transport().key())
            .add("repeat", Run::repeat)
            .add("started_at", Run::startedAt)
            .add("published", Run::published)
            .add("subscribers", Run::subscribers)
            .add("expected_deliveries", Run::expectedDeliveries)
            .add("deliveries", Run::deliveries)
            .add("lost", Run::lost)
            .add("duplicated", Run::duplicated)
            .add("reordered", Run::reordered)
            .add("requests", Run::requests)
            .add("requests_per_minute", Figure.REQUESTS_PER_MINUTE::of)
            .add("bytes_in", Run::bytesIn)
            .add("bytes_out", Run::bytesOut)
            .add("payload_bytes", Run::payloadBytes)
            .add("overhead_bytes_per_delivery", Figure.OVERHEAD_PER_DELIVERY::of)
            .add("window_deliveries", Run::windowDeliveries)
            .add("p50_us", Figure.P50::of)
            .add("p90_us", Figure.P90::of)
            .add("p99_us", Figure.P99::of)
            .add("p999_us", Figure.P999::of)
            .add("max_us", Figure.MAX::of)
            .add("gatling_p50_ms", run -> run.gatlingLatencyMillis().p50())
            .add("gatling_p99_ms", run -> run.gatlingLatencyMillis().p99())
            .add("server_cpu_us", Run::serverCpuMicros)
            .add("server_cpu_us_per_delivery", Figure.CPU_PER_DELIVERY::of)
            .add("server_rss_bytes", Run::serverRssBytes)
            .add("generator_cpu_us", Run::generatorCpuMicros)
            .add("window_us", Run::windowMicros)
            .add("machine_cpu_us", Run::machineCpuMicros)
            .add("load_average_before", Run::loadAverageBefore)
            .add(
                    "publisher_lateness_p99_us",
                    run -> run.publisherLatenessMicros().p99());

    private CsvTable() {}

    /** The runs in their order. A figure that a run does not have is an empty field. */
    public static String of(List<Run> runs) {
        return COLUMNS.of(runs);
    }
}
