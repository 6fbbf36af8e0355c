package dev.feedlab.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Where a command leaves what it found. */
public final class OutputFolder {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private OutputFolder() {}

    /**
     * A name for one in {@code results/} that nobody has chosen: the prefix and the present time.
     *
     * @param prefix may be empty
     */
    public static Path named(String prefix) {
        return Path.of("results", prefix + LocalDateTime.now().format(TIME));
    }

    /**
     * Makes sure, before anything is measured, that the results can be written; makes the folder where it is missing.
     *
     * @return the folder
     * @throws RefusedException if they cannot
     */
    public static Path prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "try", ""));
            return folder;
        } catch (IOException unwritable) {
            throw new RefusedException(
                    "cannot write to the folder " + folder + "; name one that can be written with --out", unwritable);
        }
    }
}
