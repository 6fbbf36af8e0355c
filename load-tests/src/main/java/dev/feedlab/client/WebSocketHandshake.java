package dev.feedlab.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A WebSocket's opening handshake, from the client's side (RFC 6455, section 4.1). */
public final class WebSocketHandshake {

    /** RFC 6455, section 1.3. */
    private static final String ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private static final int SWITCHING_PROTOCOLS = 101;

    private WebSocketHandshake() {}

    /**
     * Reads the server's answer to a request for an upgrade that has been sent.
     *
     * @param key what the request's {@code Sec-WebSocket-Key} was
     * @throws IOException if the server refuses, or has not read the key; with a message for people
     */
    public static void complete(Connection connection, String key) throws IOException {
        HttpAnswer answer = HttpAnswer.read(connection);
        if (answer.status() != SWITCHING_PROTOCOLS) {
            throw new IOException("the server answered '" + answer.statusLine()
                    + "' to the WebSocket handshake; expected " + SWITCHING_PROTOCOLS);
        }
        if (!accept(key).equals(answer.field("sec-websocket-accept"))) {
            throw new IOException("the server's Sec-WebSocket-Accept does not fit the key");
        }
    }

    /** What a server has to answer to a key (RFC 6455, section 4.2.2). */
    static String accept(String key) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            byte[] digest = sha1.digest((key + ACCEPT_SUFFIX).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
