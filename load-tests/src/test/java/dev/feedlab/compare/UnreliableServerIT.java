package dev.feedlab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.client.StubServer;
import dev.feedlab.client.StubServer.Reply;
import dev.feedlab.command.ExitStatus;
import dev.feedlab.process.FeedlabProcess;
import dev.feedlab.result.Results;
import dev.feedlab.result.ResultsFile;
import dev.feedlab.result.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comparison of a server that loses one message, sends one twice and one too late finds all three out. */
class UnreliableServerIT {

    private static final long LOST = 3;
    private static final long DOUBLED = 5;
    private static final long LATE = 7;
    private static final int MESSAGES = 10;
    private static final int SUBSCRIBERS = 4;
    private static final Pattern AFTER = Pattern.compile("after=(\\d+)");
    private static final Pattern SENT_AT = Pattern.compile("\"sentAt\":(\\d+)");

    @TempDir
    private Path folder;

    /** When the messages of the one feed were due; the message with the id n is the n-th. */
    private final List<Long> sentAt = new CopyOnWriteArrayList<>();

    @Test
    void isFoundOut() throws Exception {
        try (StubServer server = new StubServer()) {
            server.on("/stats", (request, body) -> new Reply(200, "{\"transports\":{\"polling\":{}}}"));
            server.on(
                    "/feeds/",
                    (request, body) -> request.getRequestMethod().equals("POST")
                            ? publish(body)
                            : poll(request.getRequestURI().getQuery()));
            String options = "compare --transports polling --clients 3 --probes 1 --rate 10 --duration 1 --warmup 0"
                    + " --poll-interval 100 --target " + server.url() + " --out " + folder.resolve("out");
            try (FeedlabProcess feedlab = FeedlabProcess.start(folder, options.split(" "))) {
                assertThat(feedlab.status()).isEqualTo(ExitStatus.UNSOUND);
                assertThat(feedlab.errors()).contains("4 lost, 4 doubled, 4 out of order");
            }
        }
        Results results = ResultsFile.read(folder.resolve("out/results.json"));
        assertThat(results.complete()).isTrue();
        assertThat(results.workload().target()).startsWith("http://127.0.0.1:");
        Run run = results.runs().get(0);
        assertThat(run.published()).isEqualTo(MESSAGES);
        assertThat(run.expectedDeliveries()).isEqualTo(MESSAGES * SUBSCRIBERS);
        assertThat(run.deliveries()).isEqualTo((MESSAGES - 1) * SUBSCRIBERS);
        assertThat(List.of(run.lost(), run.duplicated(), run.reordered())).containsOnly((long) SUBSCRIBERS);
    }

    private Reply publish(String body) {
        Matcher due = SENT_AT.matcher(body);
        sentAt.add(due.find() ? Long.parseLong(due.group(1)) : 0);
        return new Reply(201, "{}");
    }

    private Reply poll(String query) {
        Matcher after = AFTER.matcher(query == null ? "" : query);
        long from = after.find() ? Long.parseLong(after.group(1)) : 0;
        long to = sentAt.size();
        String messages = LongStream.rangeClosed(from + 1, to)
                .boxed()
                .flatMap(UnreliableServerIT::sentWith)
                .map(id -> "{\"id\":" + id + ",\"sentAt\":" + sentAt.get((int) (id - 1)) + "}")
                .collect(Collectors.joining(","));
        return new Reply(200, "{\"messages\":[" + messages + "],\"next\":\"" + to + "@k3f9\"}");
    }

    /** The messages that go out when it is the turn of the one with that id. */
    private static Stream<Long> sentWith(long id) {
        if (id == LOST || id == LATE) {
            return Stream.empty();
        }
        if (id == DOUBLED) {
            return Stream.of(id, id);
        }
        return id == LATE + 1 ? Stream.of(id, LATE) : Stream.of(id);
    }
}
