package dev.feedlab.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.feedlab.client.WebSocketFrames.Frame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebSocketFramesTest {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");
    private static final byte[] REQUEST = "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void masksAsTheStandardsExampleDoes() {
        byte[] hello = "Hello".getBytes(StandardCharsets.US_ASCII);

        assertThat(HEX.formatHex(WebSocketFrames.encode(WebSocketFrames.TEXT, hello, 0x37fa213d)))
                .as("RFC 6455, section 5.7")
                .isEqualTo("81 85 37 fa 21 3d 7f 9f 4d 51 58");
    }

    /** The lengths of RFC 6455, section 5.2, at their borders. */
    @ParameterizedTest
    @CsvSource({
        "125, 81 fd",
        "126, 81 fe 00 7e",
        "65535, 81 fe ff ff",
        "65536, 81 ff 00 00 00 00 00 01 00 00",
    })
    void writesALengthInAsFewBytesAsItNeeds(int length, String head) {
        byte[] frame = WebSocketFrames.encode(WebSocketFrames.TEXT, new byte[length], 0);
        int headLength = HEX.parseHex(head).length;

        assertThat(HEX.formatHex(frame, 0, headLength)).isEqualTo(head);
        assertThat(frame).hasSize(headLength + 4 + length);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 81 00",
        "125, 81 7d",
        "126, 81 7e 00 7e",
        "40000, 81 7e 9c 40",
        "65536, 81 7f 00 00 00 00 00 01 00 00",
    })
    void readsLengthsOfEachSize(int length, String head) throws IOException {
        byte[] payload = new byte[length];
        Arrays.fill(payload, (byte) 'x');

        Frame frame = read(concat(HEX.parseHex(head), payload));

        assertThat(frame.opcode()).isEqualTo(WebSocketFrames.TEXT);
        assertThat(frame.payload()).isEqualTo(payload);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            81 85                         | the server sent a masked frame
            01 05                         | the server sent a frame that begins with 0x1; expected whole messages
            c1 05                         | the server sent a frame that begins with 0xc1; expected whole messages
            81 7f 00 00 00 00 00 02 00 01 | the server sent a frame of 131073 bytes; expected at most 131072
            81 7f ff ff ff ff ff ff ff ff | the server sent a frame of 18446744073709551615 bytes
            """)
    void refusesWhatNoServerOfTheContractSends(String bytes, String reason) {
        assertThatIOException().isThrownBy(() -> read(HEX.parseHex(bytes))).withMessageStartingWith(reason);
    }

    private static Frame read(byte[] bytes) throws IOException {
        try (ScriptedServer server = new ScriptedServer(65_536, bytes);
                Connection connection = Connection.to(server.url())) {
            connection.send(REQUEST);
            Frame frame = new WebSocketFrames(connection, () -> 0).read();
            assertThat(connection.bytesIn()).isEqualTo(bytes.length);
            return frame;
        }
    }

    private static byte[] concat(byte[] head, byte[] payload) {
        return ByteBuffer.allocate(head.length + payload.length)
                .put(head)
                .put(payload)
                .array();
    }

    @Test
    void expectsTheStandardsAnswerToAKey() {
        assertThat(WebSocketHandshake.accept("dGhlIHNhbXBsZSBub25jZQ=="))
                .as("RFC 6455, section 1.3")
                .isEqualTo("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    }

    @Test
    void drawsMasksFromTheirSourceAndNoneTwice() {
        byte[] expected = new byte[4 * 1_024];
        new Random(7).nextBytes(expected);
        Masks masks = new Masks(new Random(7));

        assertThat(masks.getAsInt()).isEqualTo(ByteBuffer.wrap(expected).getInt());
        assertThat(IntStream.range(0, 3_000)
                        .map(i -> masks.getAsInt())
                        .distinct()
                        .count())
                .isGreaterThan(2_990);
    }
}
