package dev.feedlab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.client.StubServer;
import dev.feedlab.client.StubServer.Reply;
import dev.feedlab.process.FeedlabProcess;
import dev.feedlab.result.ResultsFile;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pollers whose interval brings more than fits into one answer keep up with the feed all the same. */
class CutAnswersIT {

    private static final int INTERVAL_MILLIS = 1_000;
    private static final Pattern AFTER = Pattern.compile("after=(\\d+)");
    private static final Pattern SENT_AT = Pattern.compile("\"sentAt\":(\\d+)");

    @TempDir
    private Path folder;

    private final List<String> sentAt = new CopyOnWriteArrayList<>();

    /** 10 messages in an interval, and one in each answer: who asks once an interval gets 3 of 20 before the run is over. */
    @Test
    void virtualUsersAndProbesFollowAServerThatHandsOutOneMessageAtATime() throws Exception {
        try (StubServer server = new StubServer()) {
            server.on("/stats", (request, body) -> new Reply(200, "{\"transports\":{\"polling\":{}}}"));
            server.on(
                    "/feeds/",
                    (request, body) -> request.getRequestMethod().equals("POST")
                            ? publish(body)
                            : poll(request.getRequestURI().getQuery()));
            Run run = compare("--clients 3 --probes 1 --rate 10 --target " + server.url());

            assertKeptUp(run, 20);
        }
    }

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

    private Reply publish(String body) {
        Matcher due = SENT_AT.matcher(body);
        sentAt.add(due.find() ? due.group(1) : "0");
        return new Reply(201, "{}");
    }

    private Reply poll(String query) {
        Matcher after = AFTER.matcher(query == null ? "" : query);
        int from = after.find() ? Integer.parseInt(after.group(1)) : 0;
        int newest = sentAt.size();
        if (from == newest) {
            return new Reply(200, "{\"messages\":[],\"next\":\"" + from + "@k3f9\"}");
        }
        int id = from + 1;
        String more = id < newest ? ",\"more\":true" : "";
        return new Reply(
                200,
                "{\"messages\":[{\"id\":" + id + ",\"sentAt\":" + sentAt.get(from) + "}],\"next\":\"" + id + "@k3f9\""
                        + more + "}");
    }
}
