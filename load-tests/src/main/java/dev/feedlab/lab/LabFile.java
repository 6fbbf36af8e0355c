package dev.feedlab.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Reads and writes {@code lab.json}. */
public final class LabFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private LabFile() {}

    /**
     * Reads a result.
     *
     * @throws IOException if the file cannot be read or is not of {@link LabResult#SCHEMA}; the message is one line for
     *     people
     */
    public static LabResult read(Path file) throws IOException {
        byte[] json = Files.readAllBytes(file);
        try {
            String schema = MAPPER.readTree(json).path("schema").asText("missing");
            if (!schema.equals(LabResult.SCHEMA)) {
                throw new IOException(file + " has the schema '" + schema + "'; expected '" + LabResult.SCHEMA + "'");
            }
            return MAPPER.readValue(json, LabResult.class);
        } catch (JsonProcessingException notOurs) {
            throw new IOException(file + " is not a lab.json: " + notOurs.getOriginalMessage(), notOurs);
        }
    }

    /** Writes a result in one step: the file is either the old one or the whole new one. */
    public static void write(LabResult result, Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.write(beside, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(result));
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
