package dev.feedlab.lab.client;

import dev.feedlab.client.Connection;
import java.io.IOException;
import java.net.URI;

/** Each ping is a POST on one connection that stays. */
public final class KeepAliveHttp implements PingClient {

    private final Connection connection;
    private final byte[] request;

    /** Connects. */
    public KeepAliveHttp(URI server) throws IOException {
        request = Ping.request(server, "");
        connection = Connection.to(server);
    }

    @Override
    public void ping() throws IOException {
        Ping.requirePong(Ping.exchange(connection, request));
    }

    @Override
    public long bytesOut() {
        return connection.bytesOut();
    }

    @Override
    public long bytesIn() {
        return connection.bytesIn();
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
