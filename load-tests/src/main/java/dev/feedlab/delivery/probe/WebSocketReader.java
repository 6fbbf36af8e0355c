package dev.feedlab.delivery.probe;

import dev.feedlab.client.FeedUris;
import dev.feedlab.client.WebSocketFrames;
import dev.feedlab.client.WebSocketFrames.Frame;
import dev.feedlab.client.WebSocketHandshake;
import dev.feedlab.delivery.WireAccount;
import dev.feedlab.workload.Transport;
import java.io.EOFException;
import java.io.IOException;

/** Reads a WebSocket. */
final class WebSocketReader {

    /** The RFC's example (RFC 6455, section 1.3): it only has to be well-formed. */
    private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    /**
     * The same headers that a virtual user sends, so that both cost the server the same. The server agrees on none of the
     * extensions.
     */
    private static final String UPGRADE = "accept: */*\r\nupgrade: websocket\r\nconnection: upgrade\r\n"
            + "sec-websocket-key: " + KEY + "\r\nsec-websocket-version: 13\r\nsec-websocket-extensions: "
            + "permessage-deflate;client_no_context_takeover,deflate-frame,x-webkit-deflate-frame\r\n";

    /** Masks keep proxies from taking a page's bytes for requests (RFC 6455, section 10.3); a probe has no such pages. */
    private static final int NO_MASK = 0;

    private WebSocketReader() {}

    static void read(Probe probe) throws IOException {
        try (ProbeConnection connection = probe.connectForRound()) {
            connection.get(FeedUris.stream(Transport.WEBSOCKET, probe.round().start()), UPGRADE);
            WebSocketHandshake.complete(connection.connection(), KEY);
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
