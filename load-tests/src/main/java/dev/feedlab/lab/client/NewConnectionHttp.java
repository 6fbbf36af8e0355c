package dev.feedlab.lab.client;

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
            connection.send(request);
            Ping.requirePong(HttpAnswer.body(connection));
            connection.awaitEnd();
            bytesOut += connection.bytesOut();
            bytesIn += connection.bytesIn();
        }
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
