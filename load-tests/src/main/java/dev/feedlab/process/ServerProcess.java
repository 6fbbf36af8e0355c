package dev.feedlab.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that nobody else uses. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("ready at (http://\\S+?)/?$");
    private static final long READY_WITHIN_SECONDS = 30;
    private static final long ENDS_WITHIN_SECONDS = 5;

    private final Process process;
    private final URI baseUrl;

    private ServerProcess(Process process, URI baseUrl) {
        this.process = process;
        this.baseUrl = baseUrl;
    }

    /**
     * Starts a server on a free port and waits until it is ready. It has no wire tap: no transport pays for what nobody
     * reads.
     *
     * @param log takes what it prints as errors
     * @param options of {@code feedlab serve}, besides the port
     * @throws RunFailedException if it does not get ready
     */
    static ServerProcess start(Installation installation, Supervisor supervisor, Path log, String... options)
            throws RunFailedException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Installation.java(),
                "@" + installation.serverOptions(),
                "-jar",
                installation.serverJar().toString(),
                "--port",
                "0",
                "--no-wire-tap"));
        command.addAll(List.of(options));
        Process process;
        try {
            process = supervisor.start(new ProcessBuilder(command).redirectError(log.toFile()));
        } catch (IOException noProcess) {
            throw new RunFailedException("the server could not be started: " + noProcess.getMessage(), noProcess);
        }
        try {
            return new ServerProcess(process, awaitReady(process, log));
        } catch (RunFailedException | InterruptedException notReady) {
            process.destroyForcibly();
            throw notReady;
        }
    }

    private static URI awaitReady(Process process, Path log) throws RunFailedException, InterruptedException {
        CompletableFuture<String> firstLine = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, firstLine), "server-output");
        reader.setDaemon(true);
        reader.start();
        try {
            String line = firstLine.get(READY_WITHIN_SECONDS, TimeUnit.SECONDS);
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
            throw new RunFailedException("the server did not start: " + lastWords(log, line));
        } catch (TimeoutException | ExecutionException silent) {
            throw new RunFailedException(
                    "the server was not ready within " + READY_WITHIN_SECONDS + " s: " + lastWords(log, ""), silent);
        }
    }

    /** Goes on reading after the first line, so that the server can never be held up by a full pipe. */
    private static void read(Process process, CompletableFuture<String> firstLine) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            firstLine.complete(line == null ? "" : line);
            while (line != null) {
                line = output.readLine();
            }
        } catch (IOException gone) {
            firstLine.complete("");
        }
    }

    private static String lastWords(Path log, String otherwise) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.isEmpty() ? otherwise : lines.get(lines.size() - 1);
        } catch (IOException unreadable) {
            return otherwise;
        }
    }

    /** Where it listens. */
    URI baseUrl() {
        return baseUrl;
    }

    Process process() {
        return process;
    }

    /** Ends it, by force where it takes too long. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
