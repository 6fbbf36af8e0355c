package dev.feedlab.lab.client;

import dev.feedlab.client.Connection;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;

/** Asks a feed for news on one kept connection, always from the same cursor. Used by one thread. */
public final class PollClient implements Closeable {

    private static final byte[] NOTHING = Ping.bytes("{\"messages\":[],");

    private final Connection connection;
    private final byte[] request;

    /**
     * Connects.
     *
     * @param cursor where it always asks from
     */
    public PollClient(URI server, String feed, String cursor) throws IOException {
        request = Ping.bytes("GET /feeds/" + feed + "/poll?after=" + cursor + " HTTP/1.1\r\nHost: "
                + server.getAuthority() + "\r\n\r\n");
        connection = Connection.to(server);
    }

    /**
     * Asks once and waits for the answer.
     *
     * @return whether there was nothing in it
     */
    public boolean poll() throws IOException {
        byte[] answer = Ping.exchange(connection, request);
        return Arrays.mismatch(answer, NOTHING) == NOTHING.length;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
