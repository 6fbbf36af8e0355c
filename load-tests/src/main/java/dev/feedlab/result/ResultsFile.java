package dev.feedlab.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Reads and writes {@code results.json}. */
public final class ResultsFile {

    private static final SchemaFile<Results> FILE = new SchemaFile<>(
            Results.class, Results.SCHEMA, "results.json", Set.of("report"), ", the results.json of a comparison");

    private ResultsFile() {}

    /**
     * Reads a comparison.
     *
     * @throws IOException if the file cannot be read or is not of {@link Results#SCHEMA}; the message is one line for
     *     people
     */
    public static Results read(Path file) throws IOException {
        return FILE.read(file);
    }

    /** Writes a comparison in one step: the file is either the old one or the whole new one. */
    public static void write(Results results, Path file) throws IOException {
        FILE.write(results, file);
    }
}
