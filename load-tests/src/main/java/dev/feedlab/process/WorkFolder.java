package dev.feedlab.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for what is needed only while a measurement runs; goes with everything in it. */
final class WorkFolder implements AutoCloseable {

    private final Path path;

    /**
     * A new folder among the system's temporary ones.
     *
     * @throws RefusedException if there can be none
     */
    WorkFolder() {
        try {
            path = Files.createTempDirectory("feedlab-");
        } catch (IOException unwritable) {
            throw new RefusedException("cannot write to the system's folder for temporary files", unwritable);
        }
    }

    /** Where it lies. */
    Path path() {
        return path;
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException stays) {
            // A child that is just ending may still write; what stays then is small, and the system's to clear away.
        }
    }
}
