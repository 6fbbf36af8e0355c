package dev.feedlab.compare;

import dev.feedlab.process.RefusedException;
import dev.feedlab.result.Results;
import dev.feedlab.result.ResultsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Where a measurement leaves what it found. */
public final class OutputFolder {

    /** The file's name in each such folder. */
    static final String RESULTS = "results.json";

    private final Path folder;

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes sure, before anything is measured, that the results can be written.
     *
     * @throws RefusedException if they cannot
     */
    public static OutputFolder prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "try", ""));
            return new OutputFolder(folder);
        } catch (IOException unwritable) {
            throw new RefusedException(
                    "cannot write to the folder " + folder + "; name one that can be written with --out", unwritable);
        }
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }

    Path resultsFile() {
        return folder.resolve(RESULTS);
    }

    void write(Results results) {
        try {
            ResultsFile.write(results, resultsFile());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + resultsFile(), unwritable);
        }
    }

    /** Keeps the logs of a run that failed. */
    void keep(PlannedRun run, List<Path> logs) {
        for (Path log : logs) {
            String name = "failed-" + run.transport().key() + "-" + run.repeat() + "-" + log.getFileName();
            try {
                if (Files.exists(log)) {
                    Files.copy(log, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException unwritable) {
                throw new UncheckedIOException("cannot keep " + log, unwritable);
            }
        }
    }
}
