package dev.feedlab.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.feedlab.command.ExitStatus;
import dev.feedlab.result.Results;
import dev.feedlab.result.ResultsFile;
import dev.feedlab.result.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a comparison ends, it leaves whole files and no process. */
class InterruptionIT {

    private static final int SIGTERM_STATUS = 143;

    @TempDir
    private Path folder;

    @Test
    void ctrlCWritesWhatThereIs() throws Exception {
        assumeThat(ignoresSigint())
                .as("started with SIGINT ignored, as shells start background jobs")
                .isFalse();
        try (FeedlabProcess feedlab = start("--duration", "1", "--repeats", "20")) {
            feedlab.awaitError("[2/20] WebSocket: publishing");
            List<ProcessHandle> children = feedlab.children();
            new ProcessBuilder("kill", "-INT", Long.toString(feedlab.process().pid()))
                    .start()
                    .waitFor();

            assertThat(feedlab.status()).isEqualTo(ExitStatus.INTERRUPTED);
            assertThat(feedlab.errors()).contains("Incomplete: 1 of 20 runs");
            assertThat(feedlab.output().strip().lines().reduce((line, next) -> next))
                    .hasValue("Go on:   ./feedlab compare --resume " + folder.resolve("out"));
            assertAllGone(children);
        }
        Results results = ResultsFile.read(folder.resolve("out/results.json"));
        assertThat(results.complete()).isFalse();
        assertThat(results.runs()).hasSize(1);
        assertThat(folder.resolve("out/index.html")).isNotEmptyFile();
        assertNothingHalfWritten();
    }

    @Test
    void soDoesSigtermEvenBeforeThereIsAnything() throws Exception {
        try (FeedlabProcess feedlab = start("--duration", "60")) {
            feedlab.awaitError("publishing");
            List<ProcessHandle> children = feedlab.children();
            feedlab.process().destroy();

            assertThat(feedlab.status()).isEqualTo(SIGTERM_STATUS);
            assertAllGone(children);
        }
        Results results = ResultsFile.read(folder.resolve("out/results.json"));
        assertThat(results.complete()).isFalse();
        assertThat(results.runs()).isEmpty();
        assertNothingHalfWritten();
    }

    @Test
    void goesOnWhereItWasInterrupted() throws Exception {
        try (FeedlabProcess feedlab = start("--duration", "1", "--repeats", "3")) {
            feedlab.awaitError("[2/3] WebSocket: publishing");
            feedlab.process().destroy();
            assertThat(feedlab.status()).isEqualTo(SIGTERM_STATUS);
        }
        Results left = results();
        assertThat(left.runs()).hasSize(1);
        Files.delete(folder.resolve("out/report.pdf"));

        try (FeedlabProcess feedlab = resume()) {
            assertThat(feedlab.status()).as(feedlab.errors()).isEqualTo(ExitStatus.SOUND);
            assertThat(feedlab.errors())
                    .startsWith("Seed " + left.workload().seed() + ";")
                    .contains("[2/3] WebSocket")
                    .doesNotContain("[1/3]");
        }
        Results whole = results();
        assertThat(whole.complete()).isTrue();
        assertThat(whole.runs()).extracting(Run::repeat).containsExactly(1, 2, 3);
        assertThat(whole.runs().get(0)).isEqualTo(left.runs().get(0));
        assertThat(whole.startedAt()).isEqualTo(left.startedAt());
        assertThat(whole.command()).isEqualTo(left.command());
        assertThat(whole.machine()).isEqualTo(left.machine());
        assertThat(folder.resolve("out/report.pdf")).isNotEmptyFile();
    }

    @Test
    void evenSigkillLeavesNoProcess() {
        try (FeedlabProcess feedlab = start("--duration", "60")) {
            feedlab.awaitError("publishing");
            List<ProcessHandle> children = feedlab.children();
            assertThat(children)
                    .as("server, generator, and the process of the probes")
                    .hasSize(3);
            feedlab.process().destroyForcibly();

            await().atMost(FeedlabProcess.PATIENCE).untilAsserted(() -> assertAllGone(children));
        }
    }

    @Test
    void aServerThatDiesFailsItsRunAndKeepsTheLogs() throws Exception {
        try (FeedlabProcess feedlab = start("--duration", "60")) {
            feedlab.awaitError("publishing");
            List<ProcessHandle> children = feedlab.children();
            feedlab.child("feedlab-server.jar").destroyForcibly();

            assertThat(feedlab.status()).isEqualTo(ExitStatus.UNSOUND);
            assertThat(feedlab.errors()).contains("failed, the server ended in the middle");
            assertAllGone(children);
        }
        assertThat(folder.resolve("out/failed-websocket-1-generator.log")).isNotEmptyFile();
        assertThat(ResultsFile.read(folder.resolve("out/results.json")).complete())
                .isFalse();
    }

    @Test
    void aLoadGeneratorThatDiesFailsItsRun() throws Exception {
        try (FeedlabProcess feedlab = start("--duration", "60")) {
            feedlab.awaitError("publishing");
            List<ProcessHandle> children = feedlab.children();
            feedlab.child("WebSocketSimulation").destroyForcibly();

            assertThat(feedlab.status()).isEqualTo(ExitStatus.UNSOUND);
            assertThat(feedlab.errors()).contains("failed, the load generator ended with status");
            assertAllGone(children);
        }
    }

    @Test
    void aBenchmarkWithoutResultsLeavesNothing() throws Exception {
        try (FeedlabProcess feedlab =
                FeedlabProcess.start(folder, "stalled-readers", "--readers", "1", "--warmup", "0", "--seconds", "60")) {
            feedlab.awaitError("[pair 1/3] without stalled readers, about");
            List<ProcessHandle> children = feedlab.children();
            feedlab.process().destroy();

            assertThat(feedlab.status()).isEqualTo(SIGTERM_STATUS);
            assertAllGone(children);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**/feedlab-*");
    }

    private Results results() throws IOException {
        return ResultsFile.read(folder.resolve("out/results.json"));
    }

    private FeedlabProcess resume() {
        return FeedlabProcess.start(
                folder, "compare", "--resume", folder.resolve("out").toString());
    }

    private FeedlabProcess start(String... more) {
        List<String> options = new ArrayList<>(
                List.of("compare", "--preset", "ci", "--transports", "websocket", "--warmup", "0", "--clients", "5"));
        options.addAll(List.of(more));
        options.addAll(List.of("--out", folder.resolve("out").toString()));
        return FeedlabProcess.start(folder, options.toArray(String[]::new));
    }

    private static void assertAllGone(List<ProcessHandle> children) {
        assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }

    private void assertNothingHalfWritten() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    /** Children inherit it, and a JVM that is started so never hears of Ctrl-C. */
    private static boolean ignoresSigint() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElseThrow()
                .replaceFirst("SigIgn:\\s*", "");
        long sigint = 2;
        return (Long.parseUnsignedLong(ignored, 16) >> (sigint - 1) & 1) == 1;
    }
}
