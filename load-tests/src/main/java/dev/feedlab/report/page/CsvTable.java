package dev.feedlab.report.page;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.result.Run;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One line a run, for spreadsheets and statistics: every number whole, units in the heads, points as decimals. */
public final class CsvTable {

    private static final Map<String, Function<Run, Object>> COLUMNS = columns();

    private CsvTable() {}

    private static Map<String, Function<Run, Object>> columns() {
        Map<String, Function<Run, Object>> columns = new LinkedHashMap<>();
        columns.put("transport", run -> run.transport().key());
        columns.put("repeat", Run::repeat);
        columns.put("started_at", Run::startedAt);
        columns.put("published", Run::published);
        columns.put("subscribers", Run::subscribers);
        columns.put("expected_deliveries", Run::expectedDeliveries);
        columns.put("deliveries", Run::deliveries);
        columns.put("lost", Run::lost);
        columns.put("duplicated", Run::duplicated);
        columns.put("reordered", Run::reordered);
        columns.put("requests", Run::requests);
        columns.put("requests_per_minute", Figure.REQUESTS_PER_MINUTE::of);
        columns.put("bytes_in", Run::bytesIn);
        columns.put("bytes_out", Run::bytesOut);
        columns.put("payload_bytes", Run::payloadBytes);
        columns.put("overhead_bytes_per_delivery", Figure.OVERHEAD_PER_DELIVERY::of);
        columns.put("subscriber_seconds", Run::subscriberSeconds);
        columns.put("p50_us", Figure.P50::of);
        columns.put("p90_us", Figure.P90::of);
        columns.put("p99_us", Figure.P99::of);
        columns.put("p999_us", Figure.P999::of);
        columns.put("max_us", Figure.MAX::of);
        columns.put("gatling_p50_ms", run -> run.gatlingLatencyMillis().p50());
        columns.put("gatling_p99_ms", run -> run.gatlingLatencyMillis().p99());
        columns.put("server_cpu_us", Run::serverCpuMicros);
        columns.put("server_cpu_us_per_delivery", Figure.CPU_PER_DELIVERY::of);
        columns.put("server_rss_bytes", Run::serverRssBytes);
        columns.put("generator_cpu_us", Run::generatorCpuMicros);
        columns.put("window_us", Run::windowMicros);
        columns.put("machine_cpu_us", Run::machineCpuMicros);
        columns.put("load_average_before", Run::loadAverageBefore);
        columns.put(
                "publisher_lateness_p99_us",
                run -> run.publisherLatenessMicros().p99());
        return columns;
    }

    /** The runs in their order. A figure that a run does not have is an empty field. */
    public static String of(List<Run> runs) {
        CsvSchema.Builder heads = CsvSchema.builder();
        COLUMNS.keySet().forEach(heads::addColumn);
        StringWriter written = new StringWriter();
        try (SequenceWriter csv =
                new CsvMapper().writer(heads.build().withHeader()).writeValues(written)) {
            for (Run run : runs) {
                csv.write(COLUMNS.values().stream()
                        .map(column -> field(column.apply(run)))
                        .toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toString();
    }

    private static Object field(Object value) {
        return value instanceof Double number && !Double.isFinite(number) ? "" : value;
    }
}
