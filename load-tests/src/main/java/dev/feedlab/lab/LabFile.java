package dev.feedlab.lab;

import dev.feedlab.result.SchemaFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Reads and writes {@code lab.json}. */
public final class LabFile {

    private static final SchemaFile<LabResult> FILE =
            new SchemaFile<>(LabResult.class, LabResult.SCHEMA, "lab.json", Set.of("report"), "");

    private LabFile() {}

    /**
     * Reads a result.
     *
     * @throws IOException if the file cannot be read or is not of {@link LabResult#SCHEMA}; the message is one line for
     *     people
     */
    public static LabResult read(Path file) throws IOException {
        return FILE.read(file);
    }

    /** Writes a result in one step: the file is either the old one or the whole new one. */
    public static void write(LabResult result, Path file) throws IOException {
        FILE.write(result, file);
    }
}
