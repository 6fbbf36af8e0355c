package dev.feedlab.tap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestEndTest {

    private static final String NEXT = "GET /next HTTP/1.1\r\nHost: b\r\n\r\n";

    private final RequestEnd end = new RequestEnd();

    private String take(ByteBuffer bytes) {
        return ISO_8859_1.decode(end.take(bytes)).toString();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nGET /",
                "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"
            })
    void takesARequestAndLeavesTheNext(String request) {
        ByteBuffer both = bytes(request + NEXT);
        assertThat(take(both)).isEqualTo(request);
        assertThat(ISO_8859_1.decode(both).toString()).isEqualTo(NEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nabcde",
                "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
            })
    void takesARequestThatComesByteByByte(String request) {
        for (String octet : request.split("")) {
            assertThat(take(bytes(octet))).isEqualTo(octet);
        }
        assertThat(take(bytes(NEXT))).isEmpty();
    }

    @Test
    void takesNothingOfWhatIsNoRequest() {
        ByteBuffer middle = bytes("middle of something\r\n\r\n" + NEXT);
        assertThat(take(middle)).isEmpty();
        assertThat(middle.hasRemaining()).isFalse();
        assertThat(take(bytes(NEXT))).isEmpty();
    }

    @Test
    void takesNothingMoreOfARequestThatWasRoutedBeforeItsHeadWasSeen() {
        end.routed();
        assertThat(take(bytes(NEXT))).isEmpty();
    }
}
