package dev.feedlab.subscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.feedlab.http.Transport;
import dev.feedlab.publish.DraftReader;
import dev.feedlab.server.Settings;
import dev.feedlab.store.Retention;
import dev.feedlab.support.RawConnection;
import dev.feedlab.support.TestServer;
import dev.feedlab.support.WebSocketReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What only a WebSocket can do: publish on the connection that reads, and RFC 6455's small print. */
class WebSocketTest {

    @AutoClose
    private static final TestServer SERVER = TestServer.start();

    private static WebSocketReader open(String feed) {
        return new WebSocketReader(SERVER.uri(Transport.WEBSOCKET, feed, ""));
    }

    @Test
    void publishesOnTheOpenConnection() {
        try (WebSocketReader reader = open("both-ways")) {
            reader.send("{\"author\":\"Rui\",\"text\":\"Tudo bem?\",\"sentAt\":5}");

            await().until(() -> reader.messages().size() == 1);
            assertThat(reader.messages().get(0).get("text").asText()).isEqualTo("Tudo bem?");
            assertThat(reader.messages().get(0).get("sentAt").asLong()).isEqualTo(5);
        }
    }

    @Test
    void putsFragmentsTogether() {
        try (WebSocketReader reader = open("fragments")) {
            reader.sendPart("{\"author\":\"Rui\",", false);
            reader.sendPart("\"text\":\"Ol", false);
            reader.sendPart("á\"}", true);

            await().until(() -> reader.messages().size() == 1);
            assertThat(reader.messages().get(0).get("text").asText()).isEqualTo("Olá");
        }
    }

    @Test
    void answersABadDraftAndStaysOpen() {
        try (WebSocketReader reader = open("bad-drafts")) {
            reader.send("{");
            reader.send("{\"author\":\"Rui\"}");
            reader.send("{\"author\":\"Rui\",\"text\":\"good\"}");

            await().until(() -> reader.messages().size() == 1);
            assertThat(reader.errors())
                    .extracting(error -> error.get("status").asInt())
                    .containsExactly(400, 422);
            assertThat(reader.ends()).isEmpty();
        }
    }

    @Test
    void closesOnAFrameOverTheLimit() {
        try (WebSocketReader reader = open("too-long")) {
            reader.send(" ".repeat(DraftReader.MAX_JSON_BYTES + 1));

            await().untilAsserted(() -> assertThat(reader.ends()).containsExactly("1009"));
        }
    }

    @Test
    void refusesAForeignOriginAtTheHandshake() {
        assertThatThrownBy(() -> handshake(SERVER, "http://evil.example"))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }

    @Test
    void admitsItsOwnOriginAndThoseThatAreAllowed() {
        Settings.Builder open = TestServer.settings().allowedOrigins(List.of("https://friend.example"));
        try (TestServer friendly = TestServer.start(open)) {
            handshake(friendly, "http://127.0.0.1:" + friendly.port()).abort();
            handshake(friendly, "https://friend.example").abort();
        }
    }

    private static WebSocket handshake(TestServer with, String origin) {
        URI uri = URI.create("ws://127.0.0.1:" + with.port() + "/feeds/room/ws");
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(uri, new WebSocket.Listener() {})
                .join();
    }

    /** The example of RFC 6455 section 5.7, a masked "Hello", is no draft; a ping and its pong are. */
    @Test
    void speaksFramesToTheByte() throws IOException {
        try (RawConnection connection = new RawConnection(SERVER.port())) {
            connection.send(RawConnection.handshake("/feeds/bytes/ws"));
            String head = connection.readHead();
            assertThat(head).startsWith("HTTP/1.1 101 ").contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
            assertThat(head.toLowerCase()).doesNotContain("set-cookie", "sec-websocket-extensions");
            String opening = "{\"next\":\"0@" + epoch("bytes") + "\"}";
            assertThat(connection.readBytes(2 + opening.length())).isEqualTo(RawConnection.textFrame(opening));

            connection.send(HexFormat.of().parseHex("898537fa213d7f9f4d5158"));
            assertThat(connection.readBytes(7)).isEqualTo(HexFormat.of().parseHex("8a0548656c6c6f"));

            connection.send(HexFormat.of().parseHex("818537fa213d7f9f4d5158"));
            assertThat(new String(connection.readBytes(2), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .startsWith("\u0081");
        }
    }

    @Test
    void closesOnTextThatIsNotUtf8() throws IOException {
        try (RawConnection connection = new RawConnection(SERVER.port())) {
            connection.send(RawConnection.handshake("/ping"));
            connection.readHead();

            connection.send(HexFormat.of().parseHex("818200000000c328"));

            byte[] close = connection.readBytes(4);
            assertThat(HexFormat.of().formatHex(close)).startsWith("88").endsWith("03ef");
        }
    }

    @Test
    void refusesBinaryFramesAsUnsupported() throws IOException {
        try (RawConnection connection = new RawConnection(SERVER.port())) {
            connection.send(RawConnection.handshake("/ping"));
            connection.readHead();

            connection.send(HexFormat.of().parseHex("82810000000001"));

            byte[] close = connection.readBytes(4);
            assertThat(HexFormat.of().formatHex(close)).startsWith("88").endsWith("03eb");
        }
    }

    @Test
    void tellsAPublisherOverItsRateSoAndStaysOpen() {
        try (TestServer limited = TestServer.start(TestServer.settings().publishRate(1));
                WebSocketReader reader = new WebSocketReader(limited.uri(Transport.WEBSOCKET, "room", ""))) {
            reader.send("{\"author\":\"Rui\",\"text\":\"first\"}");
            reader.send("{\"author\":\"Rui\",\"text\":\"second\"}");

            await().until(() -> reader.errors().size() == 1);
            assertThat(reader.errors().get(0).get("status").asInt()).isEqualTo(429);
            await().until(() -> reader.messages().size() == 1);
            assertThat(reader.messages().get(0).get("text").asText()).isEqualTo("first");
            assertThat(reader.ends()).isEmpty();
        }
    }

    @Test
    void tellsAPublisherToOneFeedTooManySo() {
        Retention one = new Retention(10, Retention.MIB, Retention.MIB, 1);
        try (TestServer small = TestServer.start(TestServer.settings(), one);
                WebSocketReader reader = new WebSocketReader(small.uri(Transport.WEBSOCKET, "second", ""))) {
            small.publish("first", 1, 1);

            reader.send("{\"author\":\"Rui\",\"text\":\"x\"}");

            await().until(() -> reader.errors().size() == 1);
            assertThat(reader.errors().get(0).get("status").asInt()).isEqualTo(507);
            assertThat(small.post("second", "{\"author\":\"Rui\",\"text\":\"x\"}")
                            .statusCode())
                    .isEqualTo(507);
            small.publish("first", 2, 1);
        }
    }

    private static String epoch(String feed) {
        return SERVER.get("/feeds/" + feed + "/poll").body().replaceAll(".*@(\\w+)\".*", "$1");
    }
}
