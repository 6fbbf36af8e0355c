package dev.feedlab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.process.FeedlabProcess;
import dev.feedlab.result.ResultsFile;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pollers whose interval brings more than fits into one answer keep up with the feed all the same. */
class CutAnswersIT {

    private static final int INTERVAL_MILLIS = 1_000;

    @TempDir
    private Path folder;

    /** 12 texts of 16 KiB in an interval are three times of what one answer takes. */
    @Test
    void virtualUsersAndProbesFollowTheServerWhereTextsAreLong() throws Exception {
        Run run = compare("--clients 20 --probes 4 --rate 12 --payload 16384");

        assertKeptUp(run, 24);
    }

    private Run compare(String options) throws IOException, InterruptedException {
        String all = "compare --transports polling --duration 2 --warmup 0 --poll-interval " + INTERVAL_MILLIS
                + " --out " + folder.resolve("out") + " " + options;
        try (FeedlabProcess feedlab = FeedlabProcess.start(folder, all.split(" "))) {
            assertThat(feedlab.status()).as(feedlab.errors()).isZero();
        }
        Run run = ResultsFile.read(folder.resolve("out/results.json")).runs().get(0);
        assertThat(run.transport()).isEqualTo(Transport.POLLING);
        return run;
    }

    private static void assertKeptUp(Run run, int messages) {
        assertThat(run.published()).isEqualTo(messages);
        assertThat(run.deliveredEverything()).as(run.toString()).isTrue();
        assertThat(run.latencyMicros().p50() / 1_000)
                .as("the probes' wait, spread evenly over the interval")
                .isBetween(0.3 * INTERVAL_MILLIS, 0.9 * INTERVAL_MILLIS);
        assertThat(run.gatlingLatencyMillis().p50())
                .as("the virtual users' wait, likewise")
                .isBetween(0.3 * INTERVAL_MILLIS, 0.9 * INTERVAL_MILLIS);
    }
}
