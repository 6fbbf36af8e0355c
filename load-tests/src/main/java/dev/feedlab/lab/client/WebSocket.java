package dev.feedlab.lab.client;

import dev.feedlab.client.Connection;
import dev.feedlab.client.Masks;
import dev.feedlab.client.WebSocketFrames;
import dev.feedlab.client.WebSocketFrames.Frame;
import dev.feedlab.client.WebSocketHandshake;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Each ping is a text frame on one WebSocket (RFC 6455). */
public final class WebSocket implements PingClient {

    /** What a close frame without a status stands for (RFC 6455, section 7.1.5). */
    private static final int NO_STATUS = 1005;

    private final Connection connection;
    private final WebSocketFrames frames;

    /** Connects and shakes hands. */
    public WebSocket(URI server) throws IOException {
        SecureRandom random = new SecureRandom();
        connection = Connection.to(server);
        frames = new WebSocketFrames(connection, new Masks(random));
        try {
            shakeHands(server, random);
        } catch (IOException refused) {
            connection.close();
            throw refused;
        }
    }

    private void shakeHands(URI server, SecureRandom random) throws IOException {
        byte[] nonce = new byte[16];
        random.nextBytes(nonce);
        String key = Base64.getEncoder().encodeToString(nonce);
        connection.send(Ping.bytes("GET /ping HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + key
                + "\r\nSec-WebSocket-Version: 13\r\n\r\n"));
        WebSocketHandshake.complete(connection, key);
    }

    @Override
    public void ping() throws IOException {
        frames.send(WebSocketFrames.TEXT, Ping.PING);
        while (!readPong()) {
            // Something else came first.
        }
    }

    /** Reads a frame, answers it where it is a ping, and says whether it was the text that is waited for. */
    private boolean readPong() throws IOException {
        Frame frame = frames.read();
        switch (frame.opcode()) {
            case WebSocketFrames.TEXT -> Ping.requirePong(frame.payload());
            case WebSocketFrames.PING -> frames.send(WebSocketFrames.PONG, frame.payload());
            case WebSocketFrames.PONG -> {
                // Nobody asked, which RFC 6455 allows; it needs no answer.
            }
            case WebSocketFrames.CLOSE ->
                throw new IOException("the server closed the WebSocket: " + reason(frame.payload()));
            default ->
                throw new IOException(
                        "the server sent a frame with the opcode 0x" + Integer.toHexString(frame.opcode()));
        }
        return frame.opcode() == WebSocketFrames.TEXT;
    }

    private static String reason(byte[] payload) {
        int status = payload.length < 2 ? NO_STATUS : (payload[0] & 0xff) << 8 | payload[1] & 0xff;
        String words = new String(
                payload, Math.min(2, payload.length), Math.max(0, payload.length - 2), StandardCharsets.UTF_8);
        return (status + " " + words).strip();
    }

    @Override
    public long bytesOut() {
        return connection.bytesOut();
    }

    @Override
    public long bytesIn() {
        return connection.bytesIn();
    }

    /** Says that it goes, and goes. */
    @Override
    public void close() throws IOException {
        try (connection) {
            frames.sendClose();
        }
    }
}
