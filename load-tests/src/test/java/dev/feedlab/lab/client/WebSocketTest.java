package dev.feedlab.lab.client;

import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WebSocketTest {

    @Test
    void refusesAServerThatDoesNotSpeakWebSocket() throws IOException {
        try (ScriptedPongs server = ScriptedPongs.answering("HTTP/1.1 404 Not Found\r\n\r\n")) {
            assertThatIOException()
                    .isThrownBy(() -> new WebSocket(server.url()))
                    .withMessageContaining("'HTTP/1.1 404 Not Found' to the WebSocket handshake");
        }
    }

    @Test
    void refusesAServerThatDidNotReadItsKey() throws IOException {
        String accept =
                "HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";
        try (ScriptedPongs server = ScriptedPongs.answering(accept)) {
            assertThatIOException()
                    .isThrownBy(() -> new WebSocket(server.url()))
                    .withMessageContaining("Sec-WebSocket-Accept");
        }
    }
}
