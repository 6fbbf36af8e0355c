package dev.feedlab.writetimes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.feedlab.http.Problem;
import dev.feedlab.http.Transport;
import dev.feedlab.support.RawConnection;
import dev.feedlab.support.TestServer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What docs/api.md promises of {@code /write-times}, against what a client reads on its own socket. */
class WriteTimesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "POST /write-times HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n";
    private static final int MESSAGES = 5;

    /** An empty comment in a chunk, and a ping frame: who gets one when depends on how many subscribers there are. */
    private static final String HEARTBEAT = "\r\n3\r\n:\n\n|\u0089\u0000";

    private TestServer server;
    private RawConnection client;

    @BeforeEach
    void connect() throws IOException {
        server = TestServer.start(
                TestServer.settings().wireTap(false).writeTimes(true).heartbeatSeconds(30));
        client = new RawConnection(server.port());
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
        server.close();
    }

    /** Has a connection marked; returns the path of its write times. */
    private static String mark(RawConnection connection) throws IOException {
        connection.send(MARK);
        String head = connection.readHead();
        assertThat(head).startsWith("HTTP/1.1 201 ").contains("application/json", "no-store");
        String location = head.replaceAll("(?is).*\r\nlocation: (\\S+)\r\n.*", "$1");
        String id = location.substring("/write-times/".length());
        assertThat(id).matches("[A-Za-z0-9_-]{22,}");
        String body = "{\"id\":\"" + id + "\"}";
        assertThat(connection.readBytes(body.length())).asString().isEqualTo(body);
        return location;
    }

    /** One subscriber, which reads what is published to the last byte before more is published. */
    private final class Subscriber {

        private final RawConnection connection;
        private final Transport transport;
        private final List<Long> acceptedAt = new ArrayList<>();

        /** Bytes that it had read after each message, since it subscribed. */
        private final List<Long> positions = new ArrayList<>();

        private final long before;

        Subscriber(RawConnection connection, Transport transport) {
            this.connection = connection;
            this.transport = transport;
            this.before = connection.received();
        }

        void subscribe() throws IOException {
            String path = "/feeds/a/" + transport.resource() + "?after=0";
            if (transport == Transport.WEBSOCKET) {
                connection.send(RawConnection.handshake(path));
                connection.readHead();
                connection.readUntil("\"}");
            } else if (transport == Transport.SSE) {
                connection.send(RawConnection.get(path));
                connection.readHead();
                connection.readUntil("\n\n");
            }
        }

        void ask(int message) throws IOException {
            if (transport == Transport.LONG_POLLING || transport == Transport.SHORT_POLLING) {
                connection.send(RawConnection.get(
                        "/feeds/a/" + transport.resource() + "?after=" + (message - 1) + waitParameter()));
            }
        }

        private String waitParameter() {
            return transport == Transport.LONG_POLLING ? "&wait=30" : "";
        }

        void read() throws IOException {
            String delivery = switch (transport) {
                case SHORT_POLLING, LONG_POLLING -> connection.readResponse();
                case SSE -> connection.readUntil("acceptedAt") + connection.readUntil("\n\n");
                case WEBSOCKET -> connection.readUntil("acceptedAt") + connection.readUntil("}");
            };
            acceptedAt.add(Long.valueOf(delivery.replaceAll("(?s).*acceptedAt\":(\\d+).*", "$1")));
            positions.add(connection.received() - before);
        }

        /** What it got, without heartbeats and the time of day that answers carry. */
        String received() {
            byte[] all = connection.receivedBytes();
            return new String(all, (int) before, all.length - (int) before, ISO_8859_1)
                    .replaceAll("\r\nDate: [^\r]+|" + HEARTBEAT, "");
        }
    }

    private void awaitOpen(Transport transport, int count) {
        await().until(() ->
                server.stats().at("/transports/" + transport.key() + "/open").asInt() == count);
    }

    /** Publishes messages one by one to subscribers of a transport. */
    private void deliver(Transport transport, Subscriber... subscribers) throws IOException {
        for (Subscriber subscriber : subscribers) {
            subscriber.subscribe();
        }
        for (int message = 1; message <= MESSAGES; message++) {
            if (transport == Transport.SHORT_POLLING) {
                server.publish("a", message, 1);
            }
            for (Subscriber subscriber : subscribers) {
                subscriber.ask(message);
            }
            if (transport != Transport.SHORT_POLLING) {
                awaitOpen(transport, subscribers.length);
                server.publish("a", message, 1);
            }
            for (Subscriber subscriber : subscribers) {
                subscriber.read();
            }
        }
    }

    /** Waits until the bytes up to there are noted: a client may have them before the write has returned. */
    private JsonNode timesUpTo(String location, long end) throws IOException {
        await().until(() -> longs(server.get(location).body(), "ends").contains(end));
        HttpResponse<String> answer = server.get(location);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        return JSON.readTree(answer.body());
    }

    private static List<Long> longs(String json, String column) throws IOException {
        return longs(JSON.readTree(json).get(column));
    }

    private static List<Long> longs(JsonNode column) {
        return column.valueStream().map(JsonNode::asLong).toList();
    }

    private static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    @ParameterizedTest
    @EnumSource
    void notesWhenEachWriteOfASubscriptionBeganAndEnded(Transport transport) throws IOException {
        // What was written before the marking does not count.
        client.send(RawConnection.get("/feeds/other/poll"));
        client.readResponse();
        long before = client.received();
        long begunAfter = now();
        String location = mark(client);
        long marked = client.received() - before;
        Subscriber subscriber = new Subscriber(client, transport);
        deliver(transport, subscriber);

        JsonNode times = timesUpTo(location, client.received() - before);

        List<Long> ends = longs(times.get("ends"));
        List<Long> begun = longs(times.get("begun"));
        List<Long> ended = longs(times.get("ended"));
        assertThat(times.get("complete").asBoolean()).isTrue();
        assertThat(times.size()).isEqualTo(4);
        assertThat(begun).hasSameSizeAs(ends);
        assertThat(ended).hasSameSizeAs(ends);
        assertThat(ends.get(0)).as("the marking's own answer").isEqualTo(marked);
        assertThat(ends).doesNotHaveDuplicates().isSorted().endsWith(client.received() - before);
        // One after the other, none before the marking, and none later than now.
        List<Long> inOrder = IntStream.range(0, ends.size())
                .boxed()
                .flatMap(i -> LongStream.of(begun.get(i), ended.get(i)).boxed())
                .toList();
        assertThat(inOrder).isSorted().allMatch(time -> time >= begunAfter && time <= now());
        for (int i = 0; i < MESSAGES; i++) {
            int write = ends.indexOf(marked + subscriber.positions.get(i));
            assertThat(write).as("the write that ends with message " + (i + 1)).isPositive();
            assertThat(begun.get(write)).isGreaterThanOrEqualTo(subscriber.acceptedAt.get(i));
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesNoByteOfTheSubscription(Transport transport) throws IOException {
        try (RawConnection unmarked = new RawConnection(server.port())) {
            mark(client);
            Subscriber marked = new Subscriber(client, transport);
            Subscriber plain = new Subscriber(unmarked, transport);
            deliver(transport, marked, plain);

            assertThat(marked.received()).isEqualTo(plain.received()).contains("text " + MESSAGES);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNoTrafficOfTheSubscription(Transport transport) throws IOException {
        mark(client);
        long markIn = client.sent();
        long markOut = client.received();
        deliver(transport, new Subscriber(client, transport));

        await().untilAsserted(() -> {
            JsonNode figures = server.stats().at("/transports/" + transport.key());
            assertThat(figures.get("bytesIn").asLong()).isEqualTo(client.sent() - markIn);
            assertThat(figures.get("bytesOut").asLong()).isEqualTo(client.received() - markOut);
            assertThat(server.stats().at("/other/bytesIn").asLong()).isGreaterThanOrEqualTo(markIn);
        });
    }

    @Test
    void tellsTheTimesOfAConnectionThatIsClosed() throws IOException {
        String location = mark(client);
        long end = client.received();
        client.close();

        assertThat(longs(timesUpTo(location, end).get("ends"))).containsExactly(end);
    }

    @Test
    void markedAgainAConnectionIsNotedUnderItsNewIdOnly() throws IOException {
        String first = mark(client);
        long firstEnd = client.received();
        String second = mark(client);
        long secondEnd = client.received() - firstEnd;

        assertThat(longs(timesUpTo(second, secondEnd).get("ends"))).containsExactly(secondEnd);
        assertThat(longs(timesUpTo(first, firstEnd).get("ends"))).containsExactly(firstEnd);
    }

    @Test
    void refusesOneConnectionTooMany() throws IOException {
        for (int i = 0; i < WriteLogs.MAX_LOGS; i++) {
            mark(client);
        }
        client.send(MARK);

        assertThat(client.readResponseHead())
                .startsWith("HTTP/1.1 429 ")
                .contains("Retry-After: 60", Problem.MEDIA_TYPE);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /write-times/dGhlcmUgaXMgbm9uZSBzdWNo, '', 404, expected an id that POST /write-times gave",
        "GET, /write-times, '', 405, expected POST",
        "PUT, /write-times, '', 405, expected POST",
        "POST, /write-times/dGhlcmUgaXMgbm9uZSBzdWNo, '', 405, expected GET",
        "POST, /write-times, http://evil.example, 403, a foreign page may not",
        "GET, /write-times/dGhlcmUgaXMgbm9uZSBzdWNo, http://evil.example, 403, a foreign page may not",
    })
    void refuses(String method, String path, String origin, int status, String expected) {
        HttpResponse<String> answer = send(server, method, path, origin);

        assertProblem(answer, status, expected);
        if (status == 405) {
            assertThat(expected).endsWith(answer.headers().firstValue("Allow").orElseThrow());
        }
    }

    @ParameterizedTest
    @CsvSource({"POST, /write-times", "GET, /write-times/dGhlcmUgaXMgbm9uZSBzdWNo"})
    void isNotThereUnlessItIsSwitchedOn(String method, String path) {
        try (TestServer other = TestServer.start(TestServer.settings().wireTap(false))) {
            assertProblem(send(other, method, path, ""), 404, "--write-times");
        }
    }

    private static HttpResponse<String> send(TestServer to, String method, String path, String origin) {
        HttpRequest.Builder request = HttpRequest.newBuilder(to.uri(path)).method(method, BodyPublishers.noBody());
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        return TestServer.send(request.build());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String expected) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
        assertThat(answer.body()).contains(expected);
    }
}
