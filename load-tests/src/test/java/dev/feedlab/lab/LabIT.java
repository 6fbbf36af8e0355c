package dev.feedlab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.process.FeedlabProcess;
import dev.feedlab.result.ReportOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The labs as their users start them, small, with a real server. */
class LabIT {

    private static final int SIGTERM_STATUS = 143;
    private static final String SHORT_RUN_FIRST = "9";
    private static final int WEBSOCKET_BYTES = (2 + 4 + 5) + (2 + 5);

    @TempDir
    private Path folder;

    @Test
    void playsReportsAndReportsAgain() throws Exception {
        try (FeedlabProcess feedlab = start(
                "ping-pong", "20", "50", "100", "--repeats", "3", "--warmup", "1", "--author", "Ana", "--out", "out")) {
            assertThat(feedlab.status()).as(feedlab.errors()).isZero();
            assertThat(feedlab.errors()).contains("warm-up: ", " s in each way; the pace ", "[27/27] ");
            assertThat(feedlab.output()).contains("HTTP new connection", "Results: ", "Report:  ");
        }
        LabResult result = LabFile.read(folder.resolve("out/lab.json"));
        assertThat(result.complete()).isTrue();
        assertThat(result.runs()).hasSize(27).allSatisfy(LabIT::assertWhole);
        assertThat(result.machine().versions()).containsKeys("feedlab", "jetty");
        assertThat(result.warmUp().slices()).hasSizeBetween(3 * 5, 3 * 30);
        assertThat(result.warmUp().secondsEach()).isBetween(1.0, 60.0);
        assertThat(result.command()).isEqualTo("./feedlab ping-pong 20 50 100 --repeats 3 --warmup 1 --seed 1");

        try (FeedlabProcess feedlab =
                start("ping-pong", "--from", "out/lab.json", "--out", "again", "--lang", "pt-BR")) {
            assertThat(feedlab.status()).as(feedlab.errors()).isZero();
        }
        assertThat(folder.resolve("again/index.html")).content().contains("HTTP não persistente", "Ana");
        assertThat(LabFile.read(folder.resolve("again/lab.json")))
                .isEqualTo(result.with(new ReportOptions("", "Ana", "", "pt-BR")));
        assertThat(folder.resolve("again/charts/round-trips.png")).isNotEmptyFile();
    }

    private static void assertWhole(LabRun run) {
        assertThat(run.durationNanos()).isPositive();
        assertThat(run.p50Nanos()).isBetween(1L, run.p99Nanos());
        if (run.way() == Way.WEBSOCKET) {
            assertThat(run.bytesPerRoundTrip()).isEqualTo(WEBSOCKET_BYTES);
        } else {
            assertThat(run.bytesPerRoundTrip()).isBetween(150.0, 350.0);
        }
    }

    @Test
    void anInterruptionWritesWhatThereIsAndLeavesNoProcess() throws Exception {
        try (FeedlabProcess feedlab = startShortRunThenLongOne()) {
            feedlab.awaitError("[1/6] 10 over HTTP, keep-alive: ");
            List<ProcessHandle> children = feedlab.children();
            feedlab.process().destroy();

            assertThat(feedlab.status()).isEqualTo(SIGTERM_STATUS);
            assertThat(feedlab.errors()).contains("Incomplete: ");
            assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        }
        LabResult result = LabFile.read(folder.resolve("out/lab.json"));
        assertThat(result.complete()).isFalse();
        assertThat(result.runs()).isNotEmpty();
        assertThat(folder.resolve("out/index.html")).isNotEmptyFile();
        assertNothingHalfWritten();
    }

    private void assertNothingHalfWritten() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @Test
    void aServerThatDiesEndsTheLabWithOneLine() throws Exception {
        try (FeedlabProcess feedlab = startShortRunThenLongOne()) {
            feedlab.awaitError("[1/6] 10 over HTTP, keep-alive: ");
            feedlab.children().forEach(ProcessHandle::destroyForcibly);

            assertThat(feedlab.status()).isEqualTo(1);
            assertThat(feedlab.errors()
                            .strip()
                            .lines()
                            .reduce((first, second) -> second)
                            .orElseThrow())
                    .matches("(no connection to|the server closed|Connection reset|Broken pipe).*");
        }
        assertThat(LabFile.read(folder.resolve("out/lab.json")).complete()).isFalse();
    }

    @Test
    void theServerCountsThePolls() throws Exception {
        try (FeedlabProcess feedlab =
                start("polling-arithmetic", "--clients", "3", "--interval-ms", "500", "--duration", "3")) {
            assertThat(feedlab.status()).as(feedlab.errors()).isZero();
            List<String> lines = feedlab.output().lines().toList();
            String[] all = line(lines, "requests in all").split(" {2,}");
            assertThat(line(lines, "requests per minute").split(" {2,}")[1]).isEqualTo("360");
            assertThat(all[1]).isEqualTo("18");
            assertThat(Double.parseDouble(all[2]))
                    .as("never more, and hardly fewer")
                    .isCloseTo(15, within(3.0));
            assertThat(feedlab.output()).contains(all[2] + " of " + all[2] + " responses were empty");
        }
    }

    private static String line(List<String> lines, String begin) {
        return lines.stream().filter(line -> line.startsWith(begin)).findFirst().orElseThrow();
    }

    /** A lab whose first run is soon over, and whose second one lasts for minutes. */
    private FeedlabProcess startShortRunThenLongOne() {
        return start(
                "ping-pong",
                "10",
                "10000000",
                "--repeats",
                "1",
                "--warmup",
                "0",
                "--seed",
                SHORT_RUN_FIRST,
                "--out",
                "out");
    }

    private FeedlabProcess start(String... arguments) {
        String[] inFolder = arguments.clone();
        for (int i = 1; i < inFolder.length; i++) {
            if (inFolder[i - 1].equals("--out") || inFolder[i - 1].equals("--from")) {
                inFolder[i] = folder.resolve(inFolder[i]).toString();
            }
        }
        return FeedlabProcess.start(folder, inFolder);
    }
}
