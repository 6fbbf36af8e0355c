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
     * Makes sure that nothing is written over what was measured before.
     *
     * @param file the name of the file that every such folder has
     * @param way what can be done instead, besides naming another folder; may be empty
     * @throws RefusedException if the folder has that file
     */
    public static void requireFree(Path folder, String file, String way) {
        if (Files.exists(folder.resolve(file))) {
            throw new RefusedException(
                    "there is a " + file + " in " + folder + " already; name another folder with --out" + way);
        }
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
