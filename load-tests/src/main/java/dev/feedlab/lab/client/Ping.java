package dev.feedlab.lab.client;

import dev.feedlab.client.Connection;
import dev.feedlab.client.HttpAnswer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What is sent and what has to come back, whichever transport a ping takes. */
final class Ping {

    static final byte[] PING = bytes("Ping!");

    private static final int OK = 200;
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

    /**
     * Sends a request and waits for its answer.
     *
     * @return the answer's body
     * @throws IOException if the connection ends or the answer is another than {@code 200} with a body whose end is known
     */
    static byte[] exchange(Connection connection, byte[] request) throws IOException {
        connection.send(request);
        HttpAnswer answer = HttpAnswer.read(connection);
        answer.require(OK);
        return answer.body();
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
