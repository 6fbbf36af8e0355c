package dev.feedlab.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;

/** A bare TCP connection, which keeps and counts what it sends and receives. */
public final class RawConnection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    public RawConnection(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = socket.getInputStream();
    }

    /** A WebSocket handshake with the key of RFC 6455 section 1.3. */
    public static String handshake(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    }

    public static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    }

    public static String post(String path, String json) {
        return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                + json.getBytes(UTF_8).length + "\r\n\r\n" + json;
    }

    /** A server's text frame, unmasked. */
    public static byte[] textFrame(String text) {
        byte[] payload = text.getBytes(UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 4).put((byte) 0x81);
        if (payload.length < 126) {
            frame.put((byte) payload.length);
        } else {
            frame.put((byte) 126).putShort((short) payload.length);
        }
        frame.put(payload).flip();
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }

    /** A client's text frame, masked with a key of zeros. */
    public static byte[] maskedTextFrame(String text) {
        byte[] payload = text.getBytes(UTF_8);
        if (payload.length > 125) {
            throw new IllegalArgumentException("expected at most 125 bytes");
        }
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 6);
        frame.put((byte) 0x81).put((byte) (0x80 | payload.length)).putInt(0).put(payload);
        return frame.array();
    }

    public void send(String text) throws IOException {
        send(text.getBytes(UTF_8));
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        sent.writeBytes(bytes);
    }

    /** Reads up to and with the empty line behind a header section. */
    public String readHead() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            head.write(readBytes(1));
        }
        return head.toString(ISO_8859_1);
    }

    /** Reads a response with a Content-Length; returns its body. */
    public String readResponse() throws IOException {
        return readBody(readHead());
    }

    /** Reads a response with a Content-Length; returns its head. */
    public String readResponseHead() throws IOException {
        String head = readHead();
        readBody(head);
        return head;
    }

    private String readBody(String head) throws IOException {
        int length = Integer.parseInt(head.replaceAll("(?is).*content-length: (\\d+).*", "$1"));
        return new String(readBytes(length), UTF_8);
    }

    /** Reads until the text has come, whose characters are bytes. */
    public String readUntil(String text) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        while (!read.toString(ISO_8859_1).endsWith(text)) {
            read.write(readBytes(1));
        }
        return read.toString(UTF_8);
    }

    public byte[] readBytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        received.writeBytes(bytes);
        if (bytes.length < count) {
            throw new EOFException(
                    "the server closed the connection after " + bytes.length + " of " + count + " bytes");
        }
        return bytes;
    }

    public long sent() {
        return sent.size();
    }

    public byte[] sentBytes() {
        return sent.toByteArray();
    }

    public long received() {
        return received.size();
    }

    public byte[] receivedBytes() {
        return received.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
