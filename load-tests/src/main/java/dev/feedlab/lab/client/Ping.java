package dev.feedlab.lab.client;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What is sent and what has to come back, the same in every way. */
final class Ping {

    static final byte[] PING = bytes("Ping!");

    private static final byte[] PONG = bytes("Pong!");

    private Ping() {}

    /**
     * The whole request for a ping by POST.
     *
     * @param headers more of them, each ended with CRLF
     */
    static byte[] request(URI server, String headers) {
        return bytes("POST /ping HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n" + headers
                + "Content-Type: text/plain\r\nContent-Length: " + PING.length + "\r\n\r\n"
                + new String(PING, StandardCharsets.US_ASCII));
    }

    static void requirePong(byte[] answer) throws IOException {
        if (!Arrays.equals(answer, PONG)) {
            throw new IOException(
                    "the server answered '" + new String(answer, StandardCharsets.UTF_8) + "'; expected Pong!");
        }
    }

    static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
