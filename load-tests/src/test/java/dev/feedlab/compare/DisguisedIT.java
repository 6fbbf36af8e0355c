package dev.feedlab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.process.FeedlabProcess;
import dev.feedlab.result.Results;
import dev.feedlab.result.ResultsFile;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same transport under two names. */
class DisguisedIT {

    @TempDir
    private Path folder;

    @Test
    void bothRunsAreReadByTheOneAndKeepTheirNames() throws Exception {
        String options = "compare --disguised sse --transports sse,websocket --clients 2 --probes 1 --rate 10"
                + " --duration 1 --warmup 0 --out " + folder.resolve("out");
        String errors;
        try (FeedlabProcess feedlab = FeedlabProcess.start(folder, options.split(" "))) {
            assertThat(feedlab.status()).as(feedlab.errors()).isZero();
            errors = feedlab.errors();
        }
        Results results = ResultsFile.read(folder.resolve("out/results.json"));
        List<Run> runs = results.runs();

        assertThat(runs).extracting(Run::transport).containsExactlyInAnyOrder(Transport.SSE, Transport.WEBSOCKET);
        assertThat(results.command())
                .contains("--disguised sse", "--seed " + results.workload().seed());
        assertThat(errors).startsWith("Seed " + results.workload().seed() + ";");
        assertThat(runs).allSatisfy(run -> {
            assertThat(run.wireLedger().sseFields()).isPositive();
            assertThat(run.wireLedger().frames()).isZero();
        });
    }
}
