package dev.feedlab.lab.client;

import dev.feedlab.client.Connection;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;

/**
 * Each ping is a POST on a connection of its own, as beginners' clients do it. It says {@code Connection: close}, and its
 * round trip ends when both sides have closed.
 */
public final class NewConnectionHttp implements PingClient {

    private final URI server;
    private final byte[] request;
    private long bytesOut;
    private long bytesIn;

    /** Nothing is connected yet. */
    public NewConnectionHttp(URI server) {
        this.server = server;
        request = Ping.request(server, "Connection: close\r\n");
    }

    @Override
    public void ping() throws IOException {
        try (Connection connection = Connection.to(server)) {
            Ping.requirePong(Ping.exchange(connection, request));
            awaitEnd(connection);
            bytesOut += connection.bytesOut();
            bytesIn += connection.bytesIn();
        }
    }

    /**
     * Waits until the server has closed, so that it is the server's end that lingers in TIME_WAIT (RFC 9293, section 3.6)
     * and a client that connects thousands of times does not run out of ports.
     */
    private static void awaitEnd(Connection connection) throws IOException {
        try {
            connection.read();
        } catch (EOFException ended) {
            return;
        }
        throw new IOException("the server sent more than one answer to one request");
    }

    @Override
    public long bytesOut() {
        return bytesOut;
    }

    @Override
    public long bytesIn() {
        return bytesIn;
    }

    @Override
    public void close() {
        // Each connection is closed with its ping.
    }
}
