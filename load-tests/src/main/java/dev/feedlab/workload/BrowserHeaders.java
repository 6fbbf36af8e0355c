package dev.feedlab.workload;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What Chromium 156 on Linux sends when a page of the server, loaded over HTTP, reads its feed by {@code fetch()}, {@code
 * EventSource} or {@code WebSocket}; as its requests came to a socket, in their order. What differs: it calls itself Chrome, as
 * one with a window does, and not HeadlessChrome; and with a WebSocket it sends no {@code Accept}, which Gatling cannot leave
 * away.
 */
final class BrowserHeaders {

    /** 500 bytes: a session's token and the few names that pages like to keep beside it. */
    static final String COOKIE = cookie();

    private static final int COOKIE_BYTES = 500;

    private BrowserHeaders() {}

    /** Names and values, in a map that the caller may change. */
    static Map<String, String> of(Transport transport, String authority) {
        Map<String, String> headers = new LinkedHashMap<>();
        boolean webSocket = transport == Transport.WEBSOCKET;
        if (!webSocket) {
            headers.put("Connection", "keep-alive");
        }
        if (transport == Transport.SSE || webSocket) {
            headers.put("Pragma", "no-cache");
            headers.put("Cache-Control", "no-cache");
        }
        if (!webSocket) {
            headers.put("sec-ch-ua-platform", "\"Linux\"");
        }
        headers.put(
                "User-Agent",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36");
        if (webSocket) {
            headers.put("Origin", "http://" + authority);
            headers.put("Accept", "*/*");
        } else {
            putAboutThePage(headers, transport, authority);
        }
        headers.put("Accept-Encoding", "gzip, deflate, br, zstd");
        headers.put("Accept-Language", "en-US,en;q=0.9");
        return headers;
    }

    private static void putAboutThePage(Map<String, String> headers, Transport transport, String authority) {
        String accept = transport == Transport.SSE ? "text/event-stream" : "*/*";
        if (transport == Transport.SSE) {
            headers.put("Accept", accept);
        }
        headers.put("sec-ch-ua", "\"Not:A-Brand\";v=\"8\", \"Chromium\";v=\"156\"");
        headers.put("sec-ch-ua-mobile", "?0");
        headers.putIfAbsent("Accept", accept);
        headers.put("Sec-Fetch-Site", "same-origin");
        headers.put("Sec-Fetch-Mode", "cors");
        headers.put("Sec-Fetch-Dest", "empty");
        headers.put("Referer", "http://" + authority + "/");
    }

    private static String cookie() {
        String names = "theme=light; language=en; session=";
        String token = "9fQ2vXb7LkT0mZsR4cHyW1uJpE6dNa3gO8iK5tBqFxGwYzVhUlSrMeCjDnPoAI";
        return (names + token.repeat(COOKIE_BYTES / token.length() + 1)).substring(0, COOKIE_BYTES);
    }
}
