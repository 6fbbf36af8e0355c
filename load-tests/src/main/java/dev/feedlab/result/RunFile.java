package dev.feedlab.result;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Carries one run from the load generator's process to the comparison's. */
public final class RunFile {

    private static final JsonMapper MAPPER = new JsonMapper();

    private RunFile() {}

    /** Reads a run. */
    public static Run read(Path file) throws IOException {
        return MAPPER.readValue(Files.readAllBytes(file), Run.class);
    }

    /** Writes a run. */
    public static void write(Run run, Path file) throws IOException {
        Files.write(file, MAPPER.writeValueAsBytes(run));
    }
}
