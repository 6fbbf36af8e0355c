package dev.feedlab.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/**
 * A kind of JSON file that says of which schema it is.
 *
 * @param type what it holds
 * @param schema that it names in its member {@code schema}; no other one is read
 * @param name of such files, for messages to people
 * @param optional members that may be missing, and are null then
 * @param hint goes behind the schema that was expected, in the message about another one
 */
public record SchemaFile<T>(Class<T> type, String schema, String name, Set<String> optional, String hint) {

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
            JsonNode content = MAPPER.readTree(json);
            String found = content.path("schema").asText("missing");
            if (!found.equals(schema)) {
                throw new IOException(file + " has the schema '" + found + "'; expected '" + schema + "'" + hint);
            }
            optional.stream().filter(member -> !content.has(member)).forEach(((ObjectNode) content)::putNull);
            return MAPPER.treeToValue(content, type);
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
