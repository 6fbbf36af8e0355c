package dev.feedlab.workload;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which headers subscribers send. Each poll carries them, a stream only once. Virtual users, probes and the formulas of the
 * report have them from here, so that all mean the same bytes.
 */
public enum RequestHeaders {
    /** Those that the protocol needs, and few others. */
    LEAN("lean"),
    /** Those that Chromium sends for a page that reads the feed. */
    BROWSER("browser"),
    /** The same and a cookie of 500 bytes, as of a page where somebody is logged in. */
    BROWSER_WITH_COOKIE("browser+cookie");

    /** The RFC's example of a {@code Sec-WebSocket-Key} (RFC 6455, section 1.3): every key is as long. */
    public static final String EXAMPLE_KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    /**
     * What the library below Gatling adds to each request for a WebSocket, behind everything else. The server agrees on none
     * of the extensions.
     */
    private static final String UPGRADE =
            "upgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-key: " + EXAMPLE_KEY
                    + "\r\nsec-websocket-version: 13\r\nsec-websocket-extensions: "
                    + "permessage-deflate;client_no_context_takeover,deflate-frame,x-webkit-deflate-frame\r\n";

    private final String key;

    RequestHeaders(String key) {
        this.key = key;
    }

    /** Its name in options and in {@code results.json}. */
    @JsonValue
    public String key() {
        return key;
    }

    /**
     * Names and values, in the browser's order where they are a browser's, without {@code Host} and without what makes a
     * request an upgrade to WebSocket: Gatling adds these itself, and has an order of its own.
     *
     * @param authority host and port of the server, as in {@code Host}
     */
    public Map<String, String> of(Transport transport, String authority) {
        return switch (this) {
            case LEAN -> lean(transport);
            case BROWSER -> BrowserHeaders.of(transport, authority);
            case BROWSER_WITH_COOKIE -> {
                Map<String, String> headers = BrowserHeaders.of(transport, authority);
                headers.put("Cookie", BrowserHeaders.COOKIE);
                yield headers;
            }
        };
    }

    private static Map<String, String> lean(Transport transport) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (transport == Transport.SSE) {
            headers.put("accept", "text/event-stream");
            headers.put("cache-control", "no-cache");
        } else {
            headers.put("accept", "*/*");
        }
        return headers;
    }

    /**
     * All of a request's header lines, each with its CRLF; a WebSocket's with {@link #EXAMPLE_KEY}.
     *
     * @param authority host and port of the server, as in {@code Host}
     */
    public String lines(Transport transport, String authority) {
        String own = of(transport, authority).entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
        return own + "host: " + authority + "\r\n" + (transport == Transport.WEBSOCKET ? UPGRADE : "");
    }

    /**
     * The headers of that name.
     *
     * @throws IllegalArgumentException if there are none; the message lists what is expected
     */
    @JsonCreator
    public static RequestHeaders of(String key) {
        return Arrays.stream(values())
                .filter(headers -> headers.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown headers '" + key + "'; expected one of "
                        + Arrays.stream(values()).map(RequestHeaders::key).collect(Collectors.joining(", "))));
    }
}
