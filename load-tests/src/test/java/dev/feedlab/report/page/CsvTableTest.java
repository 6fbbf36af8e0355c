package dev.feedlab.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.feedlab.report.SampleResults;
import dev.feedlab.result.Run;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void hasALineForEachRun() throws IOException {
        List<Run> runs = SampleResults.standard().runs();

        List<Map<String, String>> lines = read(CsvTable.of(runs));

        assertThat(lines).hasSameSizeAs(runs);
        assertThat(lines.get(0))
                .containsEntry("transport", "polling")
                .containsEntry("repeat", "1")
                .containsEntry("deliveries", "17600")
                .containsEntry(
                        "p50_us", Double.toString(runs.get(0).latencyMicros().p50()));
    }

    @Test
    void leavesAFigureOutThatARunDoesNotHave() throws IOException {
        Run nothing = SampleResults.changing(SampleResults.quick().runs().get(0))
                .deliveries(0)
                .windowDeliveries(0)
                .latencyLedger(null)
                .serverThreads(null)
                .costCells(List.of())
                .build();

        assertThat(read(CsvTable.of(List.of(nothing))).get(0))
                .containsEntry("deliveries", "0")
                .containsEntry("server_cpu_us_per_delivery", "")
                .containsEntry("ledger_deliveries", "")
                .containsEntry("typical_server_us", "")
                .containsEntry("server_busiest_thread", "")
                .containsEntry("server_third_3_us", "")
                .containsEntry("waiting_requests", "")
                .containsEntry("cost_us_per_message", "");
    }

    @Test
    void hasWhereTimeAndProcessorGo() throws IOException {
        Run run = SampleResults.quick().runs().get(0);

        assertThat(read(CsvTable.of(List.of(run))).get(0))
                .containsEntry("typical_request_us", "260.0")
                .containsEntry("slow_request_us", "900.0")
                .containsEntry("typical_share_of_p50", "1.0")
                .containsEntry("server_busiest_thread", "feedlab-fan-out")
                .containsEntry("probes_third_1_us", "105400")
                .containsEntry("publishing_messages", "60")
                .containsEntry("waiting_live_heap_bytes", "26540000")
                .containsEntry("waiting_heap_bytes_per_subscriber", "5540.0");
    }

    private static List<Map<String, String>> read(String csv) throws IOException {
        try (MappingIterator<Map<String, String>> lines = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv)) {
            return lines.readAll();
        }
    }
}
