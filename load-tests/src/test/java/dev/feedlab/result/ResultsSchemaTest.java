package dev.feedlab.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.feedlab.report.SampleResults;
import dev.feedlab.workload.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResultsSchemaTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void takesWhatResultsFileWrites() throws IOException {
        assertThat(errors(written())).isEmpty();
    }

    @Test
    void takesWhatWasChosenAboutTheReport() throws IOException {
        Path file = folder.resolve("results.json");
        ResultsFile.write(SampleResults.quick().with(new ReportOptions("", "Ana", "UFMG", "pt-BR")), file);

        assertThat(errors(MAPPER.readTree(file.toFile()))).isEmpty();
        assertThat(ResultsFile.read(file).report().author()).isEqualTo("Ana");
    }

    static List<Consumer<ObjectNode>> damages() {
        return List.of(
                results -> results.put("schema", "feedlab/1"),
                results -> results.remove("machine"),
                results -> results.put("surprise", 1),
                results -> run(results).put("transport", "pigeon"),
                results -> run(results).put("lost", -1),
                results -> run(results).put("deliveries", "many"),
                results -> run(results).remove("latencyMicros"),
                results -> run(results).put("latencyHistogram", "not base64!"),
                results -> ((ObjectNode) results.get("workload")).put("clients", 0));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void refusesWhatIsDamaged(Consumer<ObjectNode> damage) throws IOException {
        ObjectNode results = (ObjectNode) written();
        damage.accept(results);

        assertThat(errors(results)).isNotEmpty();
    }

    @Test
    void namesTheFieldsOfTheRecordsAndNoOthers() throws IOException {
        JsonNode schema = schema();
        assertThat(fields(schema)).containsExactlyElementsOf(components(Results.class));
        Map.ofEntries(
                        Map.entry("reportOptions", ReportOptions.class),
                        Map.entry("workload", Workload.class),
                        Map.entry("machine", Machine.class),
                        Map.entry("run", Run.class),
                        Map.entry("wireLedger", WireLedger.class),
                        Map.entry("opening", Opening.class),
                        Map.entry("threadTimes", ThreadTimes.class),
                        Map.entry("latencyParts", LatencyParts.class),
                        Map.entry("latencyLedger", LatencyLedger.class),
                        Map.entry("costCell", CostCell.class),
                        Map.entry("latency", Latency.class),
                        Map.entry("latencySlice", LatencySlice.class))
                .forEach((name, type) -> assertThat(fields(schema.get("$defs").get(name)))
                        .as(name)
                        .containsExactlyElementsOf(components(type)));
    }

    private static ObjectNode run(ObjectNode results) {
        return (ObjectNode) results.get("runs").get(0);
    }

    private JsonNode written() throws IOException {
        Path file = folder.resolve("results.json");
        ResultsFile.write(SampleResults.quick(), file);
        return MAPPER.readTree(file.toFile());
    }

    private static List<Error> errors(JsonNode results) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema());
        return schema.validate(results);
    }

    private static JsonNode schema() throws IOException {
        try (InputStream in = Results.class.getResourceAsStream("results.schema.json")) {
            return MAPPER.readTree(in);
        }
    }

    private static List<String> fields(JsonNode object) {
        return object.get("properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
