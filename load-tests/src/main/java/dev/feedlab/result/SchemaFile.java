package dev.feedlab.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A kind of JSON file that says of which schema it is.
 *
 * @param type what it holds
 * @param schema that it names in its member {@code schema}; no other one is read
 * @param name of such files, for messages to people
 * @param hint goes behind the schema that was expected, in the message about another one
 */
public record SchemaFile<T>(Class<T> type, String schema, String name, String hint) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /**
     * Reads one.
     *
     * @throws IOException if the file cannot be read or is not of the schema; the message is one line for people
     */
    public T read(Path file) throws IOException {
        byte[] json = Files.readAllBytes(file);
        try {
            String found = MAPPER.readTree(json).path("schema").asText("missing");
            if (!found.equals(schema)) {
                throw new IOException(file + " has the schema '" + found + "'; expected '" + schema + "'" + hint);
            }
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException notOurs) {
            throw new IOException(file + " is not a " + name + ": " + notOurs.getOriginalMessage(), notOurs);
        }
    }

    /** Writes one in one step: the file is either the old one or the whole new one. */
    public void write(T content, Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.write(beside, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
