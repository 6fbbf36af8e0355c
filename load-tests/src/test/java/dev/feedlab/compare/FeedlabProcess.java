package dev.feedlab.compare;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged command line in a process of its own, as the launcher starts it. */
final class FeedlabProcess implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Path HOME =
            Path.of(System.getProperty("feedlab.home")).toAbsolutePath().normalize();

    private final Process process;
    private final Path output;
    private final Path errors;

    private FeedlabProcess(Process process, Path output, Path errors) {
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    /** Starts it; what it prints goes to files in the folder. */
    static FeedlabProcess start(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Installation.java(),
                "-Dfeedlab.home=" + HOME,
                // What a killed comparison cannot clear away goes with the test's folder.
                "-Djava.io.tmpdir=" + folder,
                "-jar",
                HOME.resolve("load-tests/target/feedlab-load-tests.jar").toString()));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("stdout.txt");
        Path errors = folder.resolve("stderr.txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            return new FeedlabProcess(process, output, errors);
        } catch (IOException noProcess) {
            throw new UncheckedIOException(noProcess);
        }
    }

    Process process() {
        return process;
    }

    /** The processes that it has started and that run now. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** The child with that in its command line. */
    ProcessHandle child(String part) {
        return children().stream()
                .filter(child -> String.join(" ", child.info().arguments().orElse(new String[0]))
                        .contains(part))
                .findFirst()
                .orElseThrow();
    }

    String output() {
        return read(output);
    }

    String errors() {
        return read(errors);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Waits until it has told that on standard error. */
    void awaitError(String text) {
        await().atMost(PATIENCE).until(() -> errors().contains(text) || !process.isAlive());
        if (!errors().contains(text)) {
            throw new AssertionError("ended without saying '" + text + "':\n" + errors());
        }
    }

    /** Waits for its end. */
    int status() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running; it said:\n" + errors());
        }
        return process.exitValue();
    }

    /** Whatever the test found out, nothing stays behind. */
    @Override
    public void close() {
        children().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
