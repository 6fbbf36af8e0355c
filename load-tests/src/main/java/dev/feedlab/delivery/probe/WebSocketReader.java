package dev.feedlab.delivery.probe;

import dev.feedlab.client.FeedUris;
import dev.feedlab.client.WebSocketFrames;
import dev.feedlab.client.WebSocketFrames.Frame;
import dev.feedlab.client.WebSocketHandshake;
import dev.feedlab.workload.RequestHeaders;
import dev.feedlab.workload.Transport;
import java.io.EOFException;
import java.io.IOException;

/** Reads a WebSocket. */
final class WebSocketReader {

    /** Masks keep proxies from taking a page's bytes for requests (RFC 6455, section 10.3); a probe has no such pages. */
    private static final int NO_MASK = 0;

    private WebSocketReader() {}

    static void read(Probe probe) throws IOException {
        try (ProbeConnection connection = probe.connectForRound()) {
            connection.get(FeedUris.stream(Transport.WEBSOCKET, probe.round().start()));
            WebSocketHandshake.complete(connection.connection(), RequestHeaders.EXAMPLE_KEY);
            connection.book(WireAccount.HANDSHAKE);
            probe.begin();
            readFrames(probe, connection);
        }
    }

    private static void readFrames(Probe probe, ProbeConnection connection) throws IOException {
        WebSocketFrames frames = new WebSocketFrames(connection.connection(), () -> NO_MASK);
        try {
            readUntilClosed(connection, frames);
        } catch (EOFException over) {
            if (!probe.round().isOver()) {
                throw over;
            }
            frames.sendClose();
            connection.book(WireAccount.FRAMES);
            readUntilClosed(connection, frames);
        }
    }

    private static void readUntilClosed(ProbeConnection connection, WebSocketFrames frames) throws IOException {
        boolean open = true;
        while (open) {
            open = readFrame(connection, frames);
        }
    }

    /** False once the server has said that it closes. */
    private static boolean readFrame(ProbeConnection connection, WebSocketFrames frames) throws IOException {
        Frame frame = frames.read();
        connection.book(WireAccount.FRAMES);
        switch (frame.opcode()) {
            case WebSocketFrames.TEXT -> {
                if (connection
                        .take(frame.payload(), WireAccount.FRAMES)
                        .messages()
                        .isEmpty()) {
                    connection.rebook(WireAccount.FRAMES, WireAccount.HANDSHAKE, frame.payload().length);
                }
            }
            case WebSocketFrames.PING -> {
                frames.send(WebSocketFrames.PONG, frame.payload());
                connection.book(WireAccount.FRAMES);
            }
            default -> {
                // Pongs and frames of other kinds carry no messages.
            }
        }
        return frame.opcode() != WebSocketFrames.CLOSE;
    }
}
