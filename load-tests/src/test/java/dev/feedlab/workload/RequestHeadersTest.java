package dev.feedlab.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestHeadersTest {

    private static final String AUTHORITY = "127.0.0.1:7070";

    @ParameterizedTest
    @EnumSource
    void theCookieHas500BytesAndIsAllThatItAdds(Transport transport) {
        String plain = RequestHeaders.BROWSER.lines(transport, AUTHORITY);
        String withCookie = RequestHeaders.BROWSER_WITH_COOKIE.lines(transport, AUTHORITY);

        assertThat(withCookie).hasSize(plain.length() + "Cookie: \r\n".length() + 500);
        assertThat(RequestHeaders.BROWSER_WITH_COOKIE.of(transport, AUTHORITY).get("Cookie"))
                .hasSize(500);
    }

    @Test
    void leanOnesAreFew() {
        assertThat(RequestHeaders.LEAN.lines(Transport.POLLING, AUTHORITY))
                .isEqualTo("accept: */*\r\nhost: 127.0.0.1:7070\r\n");
        assertThat(RequestHeaders.LEAN.lines(Transport.SSE, AUTHORITY))
                .isEqualTo("accept: text/event-stream\r\ncache-control: no-cache\r\nhost: 127.0.0.1:7070\r\n");
    }

    @Test
    void aWebSocketComesFromAPageOfTheServer() {
        assertThat(RequestHeaders.BROWSER.of(Transport.WEBSOCKET, AUTHORITY))
                .containsEntry("Origin", "http://" + AUTHORITY);
    }
}
