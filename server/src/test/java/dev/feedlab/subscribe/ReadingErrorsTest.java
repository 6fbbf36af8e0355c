package dev.feedlab.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.http.Problem;
import dev.feedlab.http.Transport;
import dev.feedlab.support.FeedReader;
import dev.feedlab.support.RawConnection;
import dev.feedlab.support.TestServer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader is told that asks for something impossible. */
class ReadingErrorsTest {

    @AutoClose
    private static final TestServer SERVER = TestServer.start();

    @ParameterizedTest
    @EnumSource
    void refusesACursorThatIsNone(Transport transport) {
        assertProblem(get(transport, "room", "?after=x"), 400, "'x' is not a cursor");
        assertProblem(get(transport, "room", "?after=-1"), 400, "'-1' is not a cursor");
        assertProblem(get(transport, "room", "?after=9999999999999999999"), 400, "18 digits");
    }

    @ParameterizedTest
    @EnumSource
    void refusesANameThatIsNoFeed(Transport transport) {
        assertProblem(get(transport, "Room", ""), 404, "[a-z0-9][a-z0-9-]{0,63}");
    }

    @ParameterizedTest
    @EnumSource
    void refusesALimitOutOfRange(Transport transport) {
        for (String limit : List.of("0", "1001", "x")) {
            assertProblem(get(transport, "room", "?limit=" + limit), 400, "1 to 1000");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=-1", "wait=61", "wait=soon", "wait=1.5"})
    void refusesAWaitOutOfRange(String query) {
        assertProblem(get(Transport.LONG_POLLING, "room", "?" + query), 400, "0 to 60");
    }

    @Test
    void lastEventIdWinsAndIsCheckedToo() {
        SERVER.publish("sse-header", 1, 3);
        HttpRequest.Builder request = HttpRequest.newBuilder(SERVER.uri(Transport.SSE, "sse-header", "?after=x"));
        HttpResponse<String> answer =
                TestServer.send(request.header("Last-Event-ID", "y").build());

        assertProblem(answer, 400, "'Last-Event-ID': 'y' is not a cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/room/ws", "/ping"})
    void asksForAnUpgradeWhereWebSocketIsSpoken(String path) {
        HttpResponse<String> answer = SERVER.get(path);

        assertProblem(answer, 426, "RFC 6455");
        assertThat(answer.headers().firstValue("Upgrade")).contains("websocket");
        assertThat(answer.headers().firstValue("Connection")).contains("Upgrade");
        assertThat(answer.headers().firstValue("Sec-WebSocket-Version")).contains("13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/room/ws", "/ping"})
    void saysWhichVersionOfWebSocketItSpeaks(String path) throws IOException {
        try (RawConnection connection = new RawConnection(SERVER.port())) {
            connection.send(RawConnection.handshake(path).replace("Version: 13", "Version: 12"));

            assertThat(connection.readResponseHead())
                    .startsWith("HTTP/1.1 426 ")
                    .contains("Sec-WebSocket-Version: 13\r\n", "Upgrade: websocket\r\n", "Connection: Upgrade\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/room/ws", "/ping"})
    void refusesAHandshakeWithoutAKey(String path) throws IOException {
        try (RawConnection connection = new RawConnection(SERVER.port())) {
            connection.send(RawConnection.handshake(path).replaceFirst("Sec-WebSocket-Key: .*\r\n", ""));

            assertThat(connection.readResponseHead())
                    .startsWith("HTTP/1.1 400 ")
                    .contains(Problem.MEDIA_TYPE);
        }
    }

    @Test
    void limitsAnAnswerAndGoesOnWithTheNext() {
        SERVER.publish("limited", 1, 5);

        assertThat(SERVER.get("/feeds/limited/poll?after=0&limit=2").body())
                .contains("text 1", "text 2", "\"next\":\"2@")
                .contains("\"more\":true")
                .doesNotContain("text 3");
        assertThat(SERVER.get("/feeds/limited/long-poll?after=2&limit=2").body())
                .contains("text 3", "text 4", "\"next\":\"4@")
                .contains("\"more\":true")
                .doesNotContain("text 5");
        assertThat(SERVER.get("/feeds/limited/poll?after=4&limit=2").body())
                .contains("text 5", "\"next\":\"5@")
                .doesNotContain("more");
    }

    /** A batch holds 64 KiB of text: four of these messages. */
    @ParameterizedTest
    @EnumSource(names = {"SHORT_POLLING", "LONG_POLLING"})
    void saysWhereAnAnswerWasCutForItsLength(Transport transport) {
        String feed = "cut-" + transport.resource();
        for (int i = 0; i < 6; i++) {
            SERVER.post(feed, "{\"author\":\"Ana\",\"text\":\"" + "x".repeat(16_000) + "\"}");
        }

        assertThat(get(transport, feed, "?after=0").body())
                .contains("\"next\":\"4@")
                .contains("\"more\":true");
        assertThat(get(transport, feed, "?after=4").body())
                .contains("\"next\":\"6@")
                .doesNotContain("more");
    }

    @Test
    void holdsALongPollUntilItsWaitIsOver() {
        long begin = System.nanoTime();
        String body = SERVER.get("/feeds/silent/long-poll?after=0&wait=1").body();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(body).startsWith("{\"messages\":[],\"next\":\"0@");
    }

    @Test
    void refusesMoreSubscribersThanItAllows() {
        try (TestServer small = TestServer.start(TestServer.settings().maxSubscribers(1));
                FeedReader first = FeedReader.open(small, Transport.SSE, "room", null)) {
            HttpResponse<String> second = small.get("/feeds/room/poll");

            assertThat(first.ends()).isEmpty();
            assertProblem(second, 429, "1 subscription");
            assertThat(second.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private static HttpResponse<String> get(Transport transport, String feed, String query) {
        HttpRequest.Builder request = HttpRequest.newBuilder(SERVER.uri(transport, feed, query));
        return TestServer.send(request.build());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
        assertThat(answer.body()).contains("\"status\":" + status, detail);
    }
}
