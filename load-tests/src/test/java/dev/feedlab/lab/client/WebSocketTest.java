package dev.feedlab.lab.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WebSocketTest {

    @Test
    void masksAsTheStandardsExampleDoes() {
        byte[] hello = "Hello".getBytes(StandardCharsets.US_ASCII);

        assertThat(HexFormat.ofDelimiter(" ").formatHex(WebSocket.frame(0x81, hello, 0x37fa213d)))
                .as("RFC 6455, section 5.7")
                .isEqualTo("81 85 37 fa 21 3d 7f 9f 4d 51 58");
    }

    @Test
    void expectsTheStandardsAnswerToAKey() {
        assertThat(WebSocket.accept("dGhlIHNhbXBsZSBub25jZQ=="))
                .as("RFC 6455, section 1.3")
                .isEqualTo("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    }

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

    @Test
    void drawsMasksFromTheirSourceAndNoneTwice() {
        byte[] expected = new byte[4 * 1_024];
        new Random(7).nextBytes(expected);
        Masks masks = new Masks(new Random(7));

        assertThat(masks.next()).isEqualTo(ByteBuffer.wrap(expected).getInt());
        assertThat(IntStream.range(0, 3_000).map(i -> masks.next()).distinct().count())
                .isGreaterThan(2_990);
    }
}
