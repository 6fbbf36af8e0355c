package dev.feedlab.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Puts the load generator behind the server and the probes wherever all of them want a processor. Its users are there to be
 * served, not to measure: what they take for reading a message would otherwise be time that the next one's write, and the
 * probe beside them, has to wait. Nobody needs a right for that (nice(2)).
 */
final class LowPriority {

    private static final String NICE = "10";
    private static final long ENDS_WITHIN_SECONDS = 5;

    private LowPriority() {}

    /** Where the system has no such thing, everything stays as it is. To be called before there are many threads. */
    static void take() {
        List<String> command = new ArrayList<>(List.of("renice", "-n", NICE, "-p"));
        command.addAll(threads());
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (IOException noSuchCommand) {
            // As it was.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** On Linux each thread has a priority of its own, and hands it down to those that it starts. */
    private static List<String> threads() {
        Path tasks = Path.of("/proc/self/task");
        try (Stream<Path> threads = Files.list(tasks)) {
            return threads.map(thread -> thread.getFileName().toString()).toList();
        } catch (IOException noLinux) {
            return List.of(Long.toString(ProcessHandle.current().pid()));
        }
    }
}
