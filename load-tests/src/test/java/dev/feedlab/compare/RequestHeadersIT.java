package dev.feedlab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.process.FeedlabProcess;
import dev.feedlab.process.Installation;
import dev.feedlab.process.ServerUnderTest;
import dev.feedlab.process.Supervisor;
import dev.feedlab.workload.RequestHeaders;
import dev.feedlab.workload.Transport;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What subscribers really send, as it comes to a socket between them and the server. */
class RequestHeadersIT {

    private static final Map<Transport, String> PATHS = Map.of(
            Transport.POLLING, "/poll?after=",
            Transport.LONG_POLLING, "/long-poll?",
            Transport.SSE, "/sse?",
            Transport.WEBSOCKET, "/ws?");

    @TempDir
    private Path folder;

    @Test
    void virtualUsersSendWhatTheBrowserDoesAndAreAnsweredAsEver() throws Exception {
        try (Supervisor supervisor = Supervisor.waitingForNothing();
                ServerUnderTest server =
                        ServerUnderTest.open(null, Installation.present(), supervisor, supervisor.folder());
                HeadRecorder recorder = new HeadRecorder(server.baseUrl())) {
            compareAt(recorder.url().toString());

            String authority = recorder.url().getAuthority();
            PATHS.forEach((transport, path) -> assertThat(recorder.requests())
                    .filteredOn(head -> head.lines().findFirst().orElse("").contains(path))
                    .extracting(RequestHeadersIT::fields)
                    .as(transport.key())
                    .contains(fields("\r\n" + RequestHeaders.BROWSER_WITH_COOKIE.lines(transport, authority))));
            assertThat(recorder.answers())
                    .isNotEmpty()
                    .noneMatch(head -> head.contains("content-encoding") || head.contains("sec-websocket-extensions"));
        }
    }

    private void compareAt(String target) throws InterruptedException {
        String options = "compare --headers browser+cookie --clients 2 --probes 1 --rate 10 --duration 1 --warmup 0"
                + " --poll-interval 200 --target " + target + " --out " + folder.resolve("out");
        try (FeedlabProcess feedlab = FeedlabProcess.start(folder, options.split(" "))) {
            assertThat(feedlab.status()).as(feedlab.errors()).isZero();
        }
    }

    /** The lines behind the first one, sorted: Gatling has an order of its own. Names are of any case, keys of any value. */
    private static List<String> fields(String head) {
        return Stream.of(head.split("\r\n"))
                .skip(1)
                .map(line -> line.split(": ", 2))
                .map(field -> field[0].toLowerCase(Locale.ROOT) + ": " + field[1])
                .map(field -> field.replaceFirst("(sec-websocket-key: ).{24}", "$1" + RequestHeaders.EXAMPLE_KEY))
                .sorted()
                .toList();
    }
}
