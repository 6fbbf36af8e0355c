package dev.feedlab.compare;

import dev.feedlab.delivery.round.Phase;
import dev.feedlab.process.RunFailedException;
import dev.feedlab.process.Supervisor;
import dev.feedlab.result.Run;
import dev.feedlab.result.RunFile;
import dev.feedlab.simulation.GeneratorLink;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A load generator in a JVM of its own, for one run. */
final class GeneratorProcess {

    private final Process process;
    private final Path folder;

    /** Why it gives up, in its own words. */
    private String failure;

    private GeneratorProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /**
     * Starts one.
     *
     * @param command from {@link GeneratorCommand}
     * @param folder of the run
     * @throws RunFailedException if it cannot be started
     */
    static GeneratorProcess start(List<String> command, Path folder, Supervisor supervisor) throws RunFailedException {
        try {
            return new GeneratorProcess(
                    supervisor.start(new ProcessBuilder(command).redirectErrorStream(true)), folder);
        } catch (IOException noProcess) {
            throw new RunFailedException(
                    "the load generator could not be started: " + noProcess.getMessage(), noProcess);
        }
    }

    /** Ends it after that long at the latest, for then something must be wrong. */
    void endAfter(Duration atMost) {
        process.onExit()
                .orTimeout(atMost.toSeconds(), TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly());
    }

    /** Ends it when the server does. */
    void endWith(Process server) {
        server.onExit().thenRun(process::destroyForcibly);
    }

    /**
     * Waits for its figures.
     *
     * @param watcher is told what it does
     * @throws RunFailedException if it gives none
     */
    Run await(Consumer<Phase> watcher) throws RunFailedException, InterruptedException {
        try {
            follow(watcher);
            int status = process.waitFor();
            if (status == 0 && failure == null) {
                return RunFile.read(runFile(folder));
            }
            throw new RunFailedException(failure == null ? "the load generator ended with status " + status : failure);
        } catch (IOException broken) {
            throw new RunFailedException("the load generator gave no figures: " + broken.getMessage(), broken);
        }
    }

    /** Reads what it prints until it ends, and keeps all of it. */
    private void follow(Consumer<Phase> watcher) throws IOException {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                BufferedWriter log = Files.newBufferedWriter(log(folder))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                log.write(line);
                log.newLine();
                GeneratorLink.phase(line).ifPresent(watcher);
                failure = GeneratorLink.failure(line).orElse(failure);
            }
        }
    }

    /** What the generator of a run prints. */
    static Path log(Path folder) {
        return folder.resolve("generator.log");
    }

    /** Where it writes its figures. */
    static Path runFile(Path folder) {
        return folder.resolve("run.json");
    }
}
