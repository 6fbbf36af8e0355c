package dev.feedlab.lab.client;

import java.io.Closeable;
import java.io.IOException;

/** Sends a ping and waits for its pong, again and again. Used by one thread. */
public interface PingClient extends Closeable {

    /**
     * One round trip, done when the next one can begin.
     *
     * @throws IOException if there is no answer or a wrong one; the message is one line for people
     */
    void ping() throws IOException;

    /** Bytes sent above TCP so far. */
    long bytesOut();

    /** Bytes received above TCP so far. */
    long bytesIn();
}
