package dev.feedlab.tap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.feedlab.http.Transport;
import dev.feedlab.support.RawConnection;
import dev.feedlab.support.TapReader;
import dev.feedlab.support.TestServer;
import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tap shows against what a client sent and received on its own socket. */
class WireTapTest {

    private static final String TAP = "dGhpcyBpcyBteSBvd24gdGFw";
    private static final String OTHER_TAP = "c29tZWJvZHkgZWxzZSdzIHRhcA";
    private static final String MINE = "wire=" + TAP;
    private static final String DRAFT = "{\"author\":\"Ana\",\"text\":\"Olá\"}";

    private TestServer server;
    private RawConnection client;

    @BeforeEach
    void connect() throws IOException {
        server = TestServer.start();
        client = new RawConnection(server.port());
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
        server.close();
    }

    /** Waits until a request has ended, and holds everything that the tap shows of it to what its client saw. */
    private static void assertShows(TapReader tap, int request, byte[] sent, byte[] received) {
        await().untilAsserted(() -> {
            assertThat(tap.bytes(request, "in")).isEqualTo(sent);
            assertThat(tap.bytes(request, "out")).isEqualTo(received);
        });
    }

    private static void awaitEnd(TapReader tap, int request) {
        await().until(() ->
                tap.events("ended").stream().anyMatch(end -> end.get("request").asInt() == request));
    }

    private void awaitOpen(Transport transport, int count) {
        await().until(() -> server.get("/metrics")
                .body()
                .contains("feedlab_subscriptions_open{transport=\"" + transport.key() + "\"} " + count + ".0"));
    }

    private String transportOf(TapReader tap) {
        return tap.events("opened").get(0).get("transport").asText();
    }

    @Test
    void showsAPoll() throws IOException {
        client.send(RawConnection.get("/feeds/a/poll?" + MINE));
        client.readResponse();
        try (TapReader tap = TapReader.open(server, TAP)) {
            assertShows(tap, 1, client.sentBytes(), client.receivedBytes());
            awaitEnd(tap, 1);
            assertThat(transportOf(tap)).isEqualTo("polling");
        }
    }

    @Test
    void showsAHeldPollAsItIsAskedAndWhenItIsAnswered() throws IOException {
        try (TapReader tap = TapReader.open(server, TAP)) {
            client.send(RawConnection.get("/feeds/a/long-poll?after=0&" + MINE));
            assertShows(tap, 1, client.sentBytes(), new byte[0]);
            assertThat(tap.events("ended")).isEmpty();

            server.publish("a", 1, 1);
            client.readResponse();
            assertShows(tap, 1, client.sentBytes(), client.receivedBytes());
            awaitEnd(tap, 1);
            assertThat(transportOf(tap)).isEqualTo("long-polling");
        }
    }

    @Test
    void showsAnEventStreamWhileItIsOpen() throws IOException {
        try (TapReader tap = TapReader.open(server, TAP)) {
            client.send(RawConnection.get("/feeds/a/sse?after=0&" + MINE));
            server.publish("a", 1, 3);
            client.readUntil("text 3\"");
            client.readUntil("\n\n");
            assertShows(tap, 1, client.sentBytes(), client.receivedBytes());
            assertThat(transportOf(tap)).isEqualTo("sse");
            assertThat(tap.events("ended")).isEmpty();
        }
    }

    @Test
    void showsAWebSocketAcrossItsUpgradeInBothDirections() throws IOException {
        try (TapReader tap = TapReader.open(server, TAP)) {
            client.send(RawConnection.handshake("/feeds/a/ws?" + MINE));
            client.readHead();
            client.readUntil("\"}");
            client.send(RawConnection.maskedTextFrame(DRAFT));
            client.readUntil("acceptedAt");
            client.readUntil("}");
            assertShows(tap, 1, client.sentBytes(), client.receivedBytes());
            assertThat(transportOf(tap)).isEqualTo("websocket");
            assertThat(tap.events("ended")).isEmpty();

            client.close();
            awaitEnd(tap, 1);
        }
    }

    @Test
    void showsFramesThatComeWithTheHandshake() throws IOException {
        try (TapReader tap = TapReader.open(server, TAP)) {
            byte[] handshake = RawConnection.handshake("/feeds/a/ws?" + MINE).getBytes(UTF_8);
            byte[] frame = RawConnection.maskedTextFrame(DRAFT);
            byte[] both = Arrays.copyOf(handshake, handshake.length + frame.length);
            System.arraycopy(frame, 0, both, handshake.length, frame.length);
            client.send(both);
            client.readUntil("acceptedAt");
            client.readUntil("}");
            assertShows(tap, 1, client.sentBytes(), client.receivedBytes());
        }
    }

    @Test
    void showsPublishing() throws IOException {
        try (TapReader tap = TapReader.open(server, TAP)) {
            client.send(RawConnection.post("/feeds/a/messages?" + MINE, DRAFT));
            client.readResponse();
            assertShows(tap, 1, client.sentBytes(), client.receivedBytes());
            awaitEnd(tap, 1);
            assertThat(transportOf(tap)).isEqualTo("publishing");
        }
    }

    @Test
    void showsABodyThatComesAfterItsHead() throws IOException {
        String request = RawConnection.post("/feeds/a/messages?" + MINE, DRAFT);
        int half = request.length() - 10;
        try (TapReader tap = TapReader.open(server, TAP)) {
            client.send(request.substring(0, half));
            await().until(() -> tap.bytes(1, "in").length == client.sent());
            client.send(request.substring(half));
            client.readResponse();
            assertShows(tap, 1, client.sentBytes(), client.receivedBytes());
            assertThat(tap.events("bytes")).hasSize(3);
        }
    }

    @Test
    void showsTheRoundTripLab() throws IOException {
        try (TapReader tap = TapReader.open(server, TAP);
                RawConnection webSocket = new RawConnection(server.port())) {
            client.send(RawConnection.post("/ping?" + MINE, "Ping"));
            client.readResponse();
            assertShows(tap, 1, client.sentBytes(), client.receivedBytes());

            webSocket.send(RawConnection.handshake("/ping?" + MINE));
            webSocket.readHead();
            webSocket.send(RawConnection.maskedTextFrame("Ping"));
            webSocket.readUntil("Pong!");
            assertShows(tap, 2, webSocket.sentBytes(), webSocket.receivedBytes());
            assertThat(transportOf(tap)).isEqualTo("other");
        }
    }

    @Test
    void showsOfASharedConnectionOnlyItsOwnRequests() throws IOException {
        try (TapReader tap = TapReader.open(server, TAP)) {
            client.send(RawConnection.get("/feeds/a/poll?" + MINE));
            client.readResponse();
            byte[] firstSent = client.sentBytes();
            byte[] firstReceived = client.receivedBytes();

            client.send(RawConnection.get("/feeds/secret/poll"));
            client.readResponse();
            client.send(RawConnection.post("/feeds/secret/messages", DRAFT));
            client.readResponse();
            long sent = client.sent();
            long received = client.received();

            client.send(RawConnection.get("/feeds/b/poll?" + MINE));
            client.readResponse();
            awaitEnd(tap, 2);
            assertShows(tap, 1, firstSent, firstReceived);
            assertShows(tap, 2, after(sent, client.sentBytes()), after(received, client.receivedBytes()));
            assertThat(tap.events("opened")).hasSize(2);
            assertThat(tap.events())
                    .allMatch(event -> event.data().get("connection").asInt() == 1);
        }
    }

    @Test
    void showsOfPipelinedRequestsOnlyItsOwn() throws IOException {
        String first = RawConnection.post("/feeds/a/messages?" + MINE, DRAFT);
        String second = RawConnection.get("/feeds/b/poll?" + MINE);
        String others = RawConnection.get("/feeds/secret/poll");
        try (TapReader tap = TapReader.open(server, TAP)) {
            client.send(first + second + others);
            client.readResponse();
            byte[] firstReceived = client.receivedBytes();
            client.readResponse();
            byte[] secondReceived = after(firstReceived.length, client.receivedBytes());
            client.readResponse();

            awaitEnd(tap, 2);
            assertShows(tap, 1, first.getBytes(UTF_8), firstReceived);
            assertShows(tap, 2, second.getBytes(UTF_8), secondReceived);
            assertThat(tap.events("opened")).hasSize(2);
        }
    }

    /** What it lacks are its own first bytes, which were not held behind a request that nobody taps. */
    @Test
    void showsNothingOfAnotherRequestThatItIsPipelinedBehind() throws IOException {
        try (TapReader tap = TapReader.open(server, TAP)) {
            client.send(RawConnection.get("/feeds/secret/poll") + RawConnection.get("/feeds/b/poll?" + MINE));
            client.readResponse();
            long othersReceived = client.received();
            client.readResponse();
            awaitEnd(tap, 1);
            assertShows(tap, 1, new byte[0], after(othersReceived, client.receivedBytes()));
        }
    }

    private static byte[] after(long offset, byte[] bytes) {
        return Arrays.copyOfRange(bytes, (int) offset, bytes.length);
    }

    @Test
    void numbersSocketsRequestsAndEvents() throws IOException {
        try (TapReader tap = TapReader.open(server, TAP);
                RawConnection second = new RawConnection(server.port())) {
            client.send(RawConnection.get("/feeds/a/poll?" + MINE));
            client.readResponse();
            awaitEnd(tap, 1);
            second.send(RawConnection.get("/feeds/a/poll?" + MINE));
            second.readResponse();
            awaitEnd(tap, 2);

            assertThat(tap.events("opened"))
                    .extracting(opened -> opened.get("connection").asInt())
                    .containsExactly(1, 2);
            assertThat(tap.events())
                    .extracting(TapReader.Event::name)
                    .containsExactly("opened", "bytes", "bytes", "ended", "opened", "bytes", "bytes", "ended");
            assertThat(tap.events()).extracting(TapReader.Event::id).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
            assertThat(tap.events())
                    .extracting(event -> event.data().get("at").asLong())
                    .isSorted();
            assertThat(tap.events("bytes"))
                    .first()
                    .extracting(bytes -> bytes.get("seq").asLong())
                    .isEqualTo(2L);
        }
    }

    @Test
    void resumesAfterTheLastEventThatAReaderHas() throws IOException {
        client.send(RawConnection.get("/feeds/a/poll?" + MINE));
        client.readResponse();
        try (TapReader whole = TapReader.open(server, TAP)) {
            awaitEnd(whole, 1);
            try (TapReader rest = TapReader.after(2, server, TAP)) {
                await().until(() -> rest.events().size() == 2);
                assertThat(rest.events()).isEqualTo(whole.events().subList(2, 4));
            }
        }
    }

    @Test
    void anotherTapSeesNothing() throws IOException {
        try (TapReader other = TapReader.open(server, OTHER_TAP)) {
            client.send(RawConnection.get("/feeds/a/poll?" + MINE));
            client.readResponse();
            client.send(RawConnection.get("/feeds/a/poll?wire=" + OTHER_TAP));
            client.readResponse();
            awaitEnd(other, 1);
            assertThat(other.events("opened")).hasSize(1);
            assertThat(new String(other.bytes(1, "in"), UTF_8)).contains(OTHER_TAP);
        }
    }

    @Test
    void dropsTheOldestBytesAndSaysHowMany() throws IOException {
        String text = "x".repeat(10_000);
        for (int i = 0; i < 20; i++) {
            server.post("a", "{\"author\":\"Ana\",\"text\":\"" + text + "\"}");
        }
        int polls = 10;
        for (int poll = 0; poll < polls; poll++) {
            client.send(RawConnection.get("/feeds/a/poll?after=0&" + MINE));
            client.readResponse();
        }
        long all = client.sent() + client.received();
        try (TapReader early = TapReader.open(server, TAP)) {
            awaitEnd(early, polls);
        }
        try (TapReader tap = TapReader.open(server, TAP)) {
            awaitEnd(tap, polls);
            long kept = tap.events("bytes").stream()
                    .mapToLong(piece -> TapReader.binary(piece).length)
                    .sum();
            assertThat(kept).isPositive().isLessThanOrEqualTo(Tap.MAX_BYTES);
            assertThat(tap.events().get(0).name()).isEqualTo("dropped");
            assertThat(tap.events("dropped"))
                    .singleElement()
                    .satisfies(
                            dropped -> assertThat(dropped.get("bytes").asLong()).isEqualTo(all - kept));
        }
    }

    /** More crosses the tapped socket than the reader's socket buffers and the tap take. */
    @Test
    void aReaderThatDoesNotReadLosesBytesAndHoldsUpNobody() throws IOException {
        String text = "x".repeat(16_000);
        for (int i = 0; i < 15; i++) {
            server.post("a", "{\"author\":\"Ana\",\"text\":\"" + text + "\"}");
        }
        try (RawConnection stuck = new RawConnection(server.port())) {
            stuck.send(RawConnection.get("/wire/" + TAP));
            stuck.readUntil("retry");
            for (int poll = 0; poll < 300; poll++) {
                client.send(RawConnection.get("/feeds/a/poll?after=0&" + MINE));
                client.readResponse();
            }
            String before = "";
            String read = "";
            while (!(before + read).contains("event: dropped")) {
                before = read;
                read = new String(stuck.readBytes(4_096), ISO_8859_1);
            }
        }
    }

    @Test
    void cutsTheOpenSubscriptionsOfItsOwnAndNothingElse() throws IOException {
        try (TapReader tap = TapReader.open(server, TAP);
                RawConnection webSocket = new RawConnection(server.port());
                RawConnection heldPoll = new RawConnection(server.port());
                RawConnection publisher = new RawConnection(server.port());
                RawConnection others = new RawConnection(server.port())) {
            client.send(RawConnection.get("/feeds/a/sse?" + MINE));
            client.readUntil("\n\n");
            webSocket.send(RawConnection.handshake("/feeds/a/ws?" + MINE));
            webSocket.readUntil("\"}");
            heldPoll.send(RawConnection.get("/feeds/a/long-poll?after=0&" + MINE));
            String publishing = RawConnection.post("/feeds/b/messages?" + MINE, DRAFT);
            publisher.send(publishing.substring(0, publishing.length() - 10));
            others.send(RawConnection.get("/feeds/a/sse?wire=" + OTHER_TAP));
            others.readUntil("\n\n");
            awaitOpen(Transport.LONG_POLLING, 1);
            await().until(() -> tap.events("opened").size() == 4);

            assertThat(cut(TAP).body()).isEqualTo("{\"cut\":3}");
            for (RawConnection gone : List.of(client, webSocket, heldPoll)) {
                // In whatever the server had begun to write no end follows.
                assertThatThrownBy(() -> gone.readUntil("no such text")).isInstanceOf(EOFException.class);
            }
            await().until(() -> tap.events("ended").size() == 3);
            server.publish("a", 1, 1);
            assertThat(others.readUntil("text 1")).isNotEmpty();
            publisher.send(publishing.substring(publishing.length() - 10));
            assertThat(publisher.readResponse()).contains("Olá");
            assertThat(cut(TAP).body()).isEqualTo("{\"cut\":0}");
        }
    }

    private HttpResponse<String> cut(String tap) {
        return TestServer.send(HttpRequest.newBuilder(server.uri("/wire/" + tap + "/cut"))
                .POST(BodyPublishers.noBody())
                .build());
    }

    @Test
    void cutsNothingOfATapThatThereIsNot() {
        assertThat(cut(OTHER_TAP).statusCode()).isEqualTo(200);
        assertThat(cut(OTHER_TAP).body()).isEqualTo("{\"cut\":0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with.dots.in.it.all.over", "dGhpcyBpcyBteSBvd24g%20dGFw"})
    void refusesAMalformedId(String id) {
        assertThat(server.get("/wire/" + id).statusCode()).isEqualTo(400);
        assertThat(server.get("/feeds/a/poll?wire=" + id).statusCode()).isEqualTo(400);
        assertThat(cut(id).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesOtherMethods() {
        HttpResponse<String> answer = TestServer.send(HttpRequest.newBuilder(server.uri("/wire/" + TAP))
                .POST(BodyPublishers.noBody())
                .build());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET");
        assertThat(server.get("/wire/" + TAP + "/cut").statusCode()).isEqualTo(405);
    }

    @Test
    void refusesOneTapTooMany() {
        for (int i = 0; i < Taps.MAX_TAPS; i++) {
            assertThat(server.get("/feeds/a/poll?wire=" + "a".repeat(22 + i % 40) + i)
                            .statusCode())
                    .isEqualTo(200);
        }
        for (String path : List.of("/wire/" + TAP, "/feeds/a/poll?" + MINE)) {
            HttpResponse<String> refused = server.get(path);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("120");
        }
        assertThat(server.get("/feeds/a/poll").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: https://evil.example", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site"})
    void aForeignPageCanNeitherReadNorHaveAnythingShown(String header) throws IOException {
        String foreignPoll = RawConnection.get("/feeds/a/poll?" + MINE).replace("Host", header + "\r\nHost");
        try (TapReader tap = TapReader.open(server, TAP)) {
            client.send(foreignPoll);
            client.readResponse();
            client.send(RawConnection.get("/feeds/a/poll?" + MINE));
            client.readResponse();
            awaitEnd(tap, 1);
            assertThat(tap.events("opened")).hasSize(1);
            assertThat(new String(tap.bytes(1, "in"), UTF_8)).doesNotContain(header);

            client.send(RawConnection.get("/wire/" + TAP).replace("Host", header + "\r\nHost"));
            assertThat(client.readHead()).startsWith("HTTP/1.1 403");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stats?", "/wire/" + OTHER_TAP + "?"})
    void whatHasNothingToDoWithFeedsIsNotShown(String path) throws IOException {
        try (RawConnection elsewhere = new RawConnection(server.port());
                TapReader tap = TapReader.open(server, TAP)) {
            elsewhere.send(RawConnection.get(path + MINE));
            elsewhere.readHead();
            client.send(RawConnection.get("/feeds/a/poll?" + MINE));
            client.readResponse();
            awaitEnd(tap, 1);
            assertShows(tap, 1, client.sentBytes(), client.receivedBytes());
            assertThat(tap.events("opened")).hasSize(1);
        }
    }

    @Test
    void aReaderIsGivenSignsOfLifeAndEndedWhenTheServerStops() throws IOException {
        TestServer lively = TestServer.start(TestServer.settings().heartbeatSeconds(1));
        try (TapReader tap = TapReader.open(lively, TAP)) {
            await().until(() -> tap.comments().size() >= 2);
            lively.close();
            await().until(tap::isEnded);
        }
    }

    @Test
    void showsHowASubscriptionEndsWhenTheServerStops() throws IOException {
        TestServer stopping = TestServer.start();
        try (TapReader tap = TapReader.open(stopping, TAP);
                RawConnection webSocket = new RawConnection(stopping.port())) {
            webSocket.send(RawConnection.handshake("/feeds/a/ws?" + MINE));
            webSocket.readUntil("\"}");
            stopping.close();
            await().until(tap::isEnded);
            JsonNode last = tap.events("bytes").get(tap.events("bytes").size() - 1);
            // FIN and opcode 8; status 1001 behind the length.
            assertThat(TapReader.binary(last)).startsWith(0x88).containsSequence(0x03, 0xE9);
        }
    }

    @Test
    void canBeSwitchedOff() {
        try (TestServer off = TestServer.start(TestServer.settings().wireTap(false))) {
            HttpResponse<String> refused = off.get("/wire/" + TAP);
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(refused.body()).contains("switched off");
            assertThat(off.get("/feeds/a/poll?" + MINE).statusCode()).isEqualTo(200);
            assertThat(off.get("/feeds/a/poll?wire=malformed").statusCode()).isEqualTo(200);
        }
    }
}
