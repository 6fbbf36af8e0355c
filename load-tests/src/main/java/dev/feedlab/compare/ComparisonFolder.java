package dev.feedlab.compare;

import dev.feedlab.process.OutputFolder;
import dev.feedlab.process.RefusedException;
import dev.feedlab.result.Results;
import dev.feedlab.result.ResultsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Where a comparison leaves what it found.
 *
 * @param path where it is
 */
record ComparisonFolder(Path path) {

    /** The file's name in each such folder. */
    static final String RESULTS = "results.json";

    /**
     * Makes sure, before anything is measured, that the results can be written.
     *
     * @throws RefusedException if they cannot
     */
    static ComparisonFolder prepare(Path folder) {
        return new ComparisonFolder(OutputFolder.prepare(folder));
    }

    /**
     * Makes sure that no other comparison lies there.
     *
     * @throws RefusedException if one does
     */
    static void requireFree(Path folder) {
        OutputFolder.requireFree(folder, RESULTS, ", or go on with it by --resume");
    }

    Path resultsFile() {
        return path.resolve(RESULTS);
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
                    Files.copy(log, path.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException unwritable) {
                throw new UncheckedIOException("cannot keep " + log, unwritable);
            }
        }
    }
}
