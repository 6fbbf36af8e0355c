package dev.feedlab.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.support.FeedReader;
import dev.feedlab.support.TestServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader is told that asks for something impossible. */
class ReadingErrorsTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

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
    @CsvSource({"limit=0,1 to 1000", "limit=1001,1 to 1000", "limit=x,1 to 1000"})
    void refusesALimitOutOfRange(String query, String expected) {
        assertProblem(get(Transport.SHORT_POLLING, "room", "?" + query), 400, expected);
        assertProblem(get(Transport.LONG_POLLING, "room", "?" + query), 400, expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=-1", "wait=61", "wait=soon", "wait=1.5"})
    void refusesAWaitOutOfRange(String query) {
        assertProblem(get(Transport.LONG_POLLING, "room", "?" + query), 400, "0 to 60");
    }

    @Test
    void lastEventIdWinsAndIsCheckedToo() {
        server.publish("sse-header", 1, 3);
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(Transport.SSE, "sse-header", "?after=x"));
        HttpResponse<String> answer =
                TestServer.send(request.header("Last-Event-ID", "y").build());

        assertProblem(answer, 400, "'Last-Event-ID': 'y' is not a cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/room/ws", "/ping"})
    void asksForAnUpgradeWhereWebSocketIsSpoken(String path) {
        HttpResponse<String> answer = server.get(path);

        assertProblem(answer, 426, "RFC 6455");
        assertThat(answer.headers().firstValue("Upgrade")).contains("websocket");
    }

    @Test
    void limitsAnAnswerAndGoesOnWithTheNext() {
        server.publish("limited", 1, 5);

        assertThat(server.get("/feeds/limited/poll?after=0&limit=2").body())
                .contains("text 1", "text 2", "\"next\":\"2@")
                .doesNotContain("text 3");
        assertThat(server.get("/feeds/limited/long-poll?after=2&limit=2").body())
                .contains("text 3", "text 4", "\"next\":\"4@")
                .doesNotContain("text 5");
    }

    @Test
    void holdsALongPollUntilItsWaitIsOver() {
        long begin = System.nanoTime();
        String body = server.get("/feeds/silent/long-poll?after=0&wait=1").body();

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
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(transport, feed, query));
        return TestServer.send(request.build());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
        assertThat(answer.body()).contains("\"status\":" + status, detail);
    }
}
