package dev.feedlab.lab.client;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Each ping is a text frame on one WebSocket (RFC 6455). */
public final class WebSocket implements PingClient {

    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final int PING = 0x89;
    private static final int PONG = 0x8a;
    private static final int LONGEST_SHORT_PAYLOAD = 125;

    /** RFC 6455, section 1.3. */
    private static final String ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private static final String ACCEPT = "sec-websocket-accept:";
    private static final byte[] NORMAL_END = {0x03, (byte) 0xe8};

    private final Connection connection;
    private final Masks masks = new Masks(new SecureRandom());

    /** Connects and shakes hands. */
    public WebSocket(URI server) throws IOException {
        connection = Connection.to(server);
        try {
            shakeHands(server);
        } catch (IOException refused) {
            connection.close();
            throw refused;
        }
    }

    private void shakeHands(URI server) throws IOException {
        byte[] nonce = new byte[16];
        new SecureRandom().nextBytes(nonce);
        String key = Base64.getEncoder().encodeToString(nonce);
        connection.send(Ping.bytes("GET /ping HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + key
                + "\r\nSec-WebSocket-Version: 13\r\n\r\n"));
        String status = connection.readLine();
        if (!status.startsWith("HTTP/1.1 101")) {
            throw new IOException("the server answered '" + status + "' to the WebSocket handshake; expected 101");
        }
        boolean accepted = false;
        for (String line = connection.readLine(); !line.isEmpty(); line = connection.readLine()) {
            accepted |= line.regionMatches(true, 0, ACCEPT, 0, ACCEPT.length())
                    && line.substring(ACCEPT.length()).strip().equals(accept(key));
        }
        if (!accepted) {
            throw new IOException("the server's Sec-WebSocket-Accept does not fit the key");
        }
    }

    /** What a server has to answer to a key (RFC 6455, section 4.2.2). */
    static String accept(String key) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            return Base64.getEncoder().encodeToString(sha1.digest(Ping.bytes(key + ACCEPT_SUFFIX)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void ping() throws IOException {
        connection.send(frame(TEXT, Ping.PING, masks.next()));
        int head = readFrame();
        while (head != TEXT) {
            head = readFrame();
        }
    }

    /** Reads a frame, answers it where it is a ping, and gives its first byte. */
    private int readFrame() throws IOException {
        int head = connection.read();
        int length = connection.read();
        if (length > LONGEST_SHORT_PAYLOAD) {
            throw new IOException("the server sent a masked frame or one of more than 125 bytes");
        }
        byte[] payload = connection.read(length);
        switch (head) {
            case TEXT -> Ping.requirePong(payload);
            case PING -> connection.send(frame(PONG, payload, masks.next()));
            case PONG -> {
                // Nobody asked, which RFC 6455 allows; it needs no answer.
            }
            case CLOSE -> throw new IOException("the server closed the WebSocket: " + reason(payload));
            default -> throw new IOException("the server sent a frame that begins with 0x" + Integer.toHexString(head));
        }
        return head;
    }

    private static String reason(byte[] payload) {
        int status = payload.length < 2 ? 1005 : (payload[0] & 0xff) << 8 | payload[1] & 0xff;
        String words = new String(
                payload, Math.min(2, payload.length), Math.max(0, payload.length - 2), StandardCharsets.UTF_8);
        return (status + " " + words).strip();
    }

    /** A client's frame of up to 125 bytes: final, masked (RFC 6455, section 5.2). */
    static byte[] frame(int head, byte[] payload, int mask) {
        byte[] frame = new byte[6 + payload.length];
        frame[0] = (byte) head;
        frame[1] = (byte) (0x80 | payload.length);
        for (int i = 0; i < 4; i++) {
            frame[2 + i] = (byte) (mask >>> 24 - 8 * i);
        }
        for (int i = 0; i < payload.length; i++) {
            frame[6 + i] = (byte) (payload[i] ^ frame[2 + i % 4]);
        }
        return frame;
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
            connection.send(frame(CLOSE, NORMAL_END, masks.next()));
        }
    }
}
