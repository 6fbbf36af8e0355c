package dev.feedlab.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.feedlab.support.RawConnection;
import dev.feedlab.support.TestServer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server's byte counts against those of a client that counts on its own socket. */
class ByteCountTest {

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

    private JsonNode transport(String key) {
        return server.stats().get("transports").get(key);
    }

    private static void assertBytes(JsonNode figures, long in, long out) {
        assertThat(figures.get("bytesIn").asLong()).as("bytes in").isEqualTo(in);
        assertThat(figures.get("bytesOut").asLong()).as("bytes out").isEqualTo(out);
    }

    @Test
    void pollsOfBothKindsAndPublishingOnOneConnectionAreToldApart() throws IOException {
        client.send(RawConnection.get("/feeds/a/poll"));
        client.readResponse();
        long pollIn = client.sent();
        long pollOut = client.received();

        client.send(RawConnection.post("/feeds/a/messages", DRAFT));
        client.readResponse();
        long publishIn = client.sent() - pollIn;
        long publishOut = client.received() - pollOut;

        client.send(RawConnection.get("/feeds/a/long-poll?after=0"));
        client.readResponse();
        long longPollIn = client.sent() - pollIn - publishIn;
        long longPollOut = client.received() - pollOut - publishOut;

        await().untilAsserted(() -> {
            assertBytes(transport("polling"), pollIn, pollOut);
            assertBytes(server.stats().get("publishing"), publishIn, publishOut);
            assertBytes(transport("long-polling"), longPollIn, longPollOut);
        });
        assertThat(transport("long-polling").get("deliveries").asLong()).isEqualTo(1);
        assertThat(transport("polling").get("requests").asLong()).isEqualTo(1);
    }

    @Test
    void aHeldPollIsCountedWhenItIsAnswered() throws IOException {
        client.send(RawConnection.get("/feeds/a/long-poll?after=0&wait=30"));
        await().until(() -> transport("long-polling").get("open").asInt() == 1);

        server.publish("a", 1, 1);
        client.readResponse();

        await().untilAsserted(() -> assertBytes(transport("long-polling"), client.sent(), client.received()));
        assertThat(transport("long-polling").get("open").asInt()).isZero();
    }

    @Test
    void anEventStreamIsCountedWhileItIsOpen() throws IOException {
        client.send(RawConnection.get("/feeds/a/sse?after=0"));
        server.publish("a", 1, 3);
        client.readUntil("text 3\"");
        client.readUntil("\n\n");

        await().untilAsserted(() -> assertBytes(transport("sse"), client.sent(), client.received()));
        assertThat(transport("sse").get("open").asInt()).isEqualTo(1);
        assertThat(transport("sse").get("deliveries").asLong()).isEqualTo(3);
    }

    @Test
    void aWebSocketIsCountedAcrossItsUpgradeAndWhatItPublishesIsApart() throws IOException {
        client.send(RawConnection.handshake("/feeds/a/ws"));
        client.readHead();
        client.readUntil("\"}");
        long handshakeIn = client.sent();
        byte[] frame = RawConnection.maskedTextFrame(DRAFT);
        client.send(frame);
        client.readUntil("}");

        await().untilAsserted(() -> assertBytes(transport("websocket"), handshakeIn, client.received()));
        assertThat(server.stats().get("publishing").get("bytesIn").asLong()).isEqualTo(frame.length);
        assertThat(server.stats().get("publishing").get("messages").asLong()).isEqualTo(1);
        client.close();
        await().until(() -> transport("websocket").get("open").asInt() == 0);
        assertBytes(transport("websocket"), handshakeIn, client.received());
    }

    @Test
    void whatNeverBecameARequestIsCountedAsOther() throws IOException {
        long before = server.stats().get("other").get("bytesIn").asLong();
        try (RawConnection broken = new RawConnection(server.port())) {
            broken.send("GET /feeds/a/poll HT");
        }
        await().until(() -> server.stats().get("other").get("bytesIn").asLong() > before);
        assertThat(transport("polling").get("bytesIn").asLong()).isZero();
    }
}
