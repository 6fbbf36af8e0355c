package dev.feedlab.process;

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
public final class FeedlabProcess implements AutoCloseable {

    public static final Duration PATIENCE = Duration.ofMinutes(4);

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
    public static FeedlabProcess start(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Installation.java(),
                // It lives for seconds, most of them spent on starting and on one report.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
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

    /** The process itself. */
    public Process process() {
        return process;
    }

    /** The processes that it has started and that run now. */
    public List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** The child with that in its command line. */
    public ProcessHandle child(String part) {
        return children().stream()
                .filter(child -> String.join(" ", child.info().arguments().orElse(new String[0]))
                        .contains(part))
                .findFirst()
                .orElseThrow();
    }

    /** What it has printed so far. */
    public String output() {
        return read(output);
    }

    /** What it has printed so far on standard error. */
    public String errors() {
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
    public void awaitError(String text) {
        await().atMost(PATIENCE).until(() -> errors().contains(text) || !process.isAlive());
        if (!errors().contains(text)) {
            throw new AssertionError("ended without saying '" + text + "':\n" + errors());
        }
    }

    /** Waits for its end. */
    public int status() throws InterruptedException {
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
