package dev.feedlab.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Reads and writes {@code results.json}. */
public final class ResultsFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private ResultsFile() {}

    /**
     * Reads a comparison.
     *
     * @throws IOException if the file cannot be read or is not of {@link Results#SCHEMA}; the message is one line for
     *     people
     */
    public static Results read(Path file) throws IOException {
        byte[] json = Files.readAllBytes(file);
        try {
            String schema = MAPPER.readTree(json).path("schema").asText("missing");
            if (!schema.equals(Results.SCHEMA)) {
                throw new IOException(file + " has the schema '" + schema + "'; expected '" + Results.SCHEMA
                        + "', the results.json of a comparison");
            }
            return MAPPER.readValue(json, Results.class);
        } catch (JsonProcessingException notResults) {
            throw new IOException(file + " is not a results.json: " + notResults.getOriginalMessage(), notResults);
        }
    }

    /** Writes a comparison in one step: the file is either the old one or the whole new one. */
    public static void write(Results results, Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.write(beside, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(results));
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
