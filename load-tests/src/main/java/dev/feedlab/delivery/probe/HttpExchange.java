package dev.feedlab.delivery.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One HTTP/1.1 request and its answer on a {@link Wire}, as much of RFC 9112 as the feed's answers need. */
final class HttpExchange {

    private final Wire wire;
    private final int status;
    private final Map<String, String> headers = new HashMap<>();

    /** Bytes that are left of the present chunk, or of the whole body; negative where the body ends with the stream. */
    private long left;

    private HttpExchange(Wire wire) throws IOException {
        this.wire = wire;
        String[] statusLine = wire.readLine().split(" ", 3);
        if (statusLine.length < 2) {
            throw new IOException("expected an HTTP status line, got '" + String.join(" ", statusLine) + "'");
        }
        this.status = Integer.parseInt(statusLine[1]);
        for (String line = wire.readLine(); !line.isEmpty(); line = wire.readLine()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        this.left = isChunked() ? 0 : Long.parseLong(headers.getOrDefault("content-length", "-1"));
    }

    /**
     * Sends a GET and reads the answer's head.
     *
     * @param extraHeaders whole lines with their CRLF
     * @throws IOException if the connection ends, or the answer's status is another than the expected one
     */
    static HttpExchange get(Wire wire, URI server, String path, String extraHeaders, int expectedStatus)
            throws IOException {
        wire.write(Wire.ascii(
                "GET " + path + " HTTP/1.1\r\n" + extraHeaders + "host: " + server.getAuthority() + "\r\n\r\n"));
        HttpExchange exchange = new HttpExchange(wire);
        if (exchange.status != expectedStatus) {
            throw new IOException("GET " + path + " was answered with " + exchange.status);
        }
        return exchange;
    }

    private boolean isChunked() {
        return "chunked".equalsIgnoreCase(headers.get("transfer-encoding"));
    }

    /** The next byte of the body, or -1 at its end. */
    int read() throws IOException {
        if (left == 0 && !(isChunked() && beginsChunk())) {
            return -1;
        }
        int next = wire.read();
        if (left > 0 && --left == 0 && isChunked()) {
            wire.readLine();
        }
        return next;
    }

    private boolean beginsChunk() throws IOException {
        String size = wire.readLine().replaceFirst(";.*", "").strip();
        left = Long.parseLong(size, 16);
        if (left == 0) {
            wire.readLine();
            headers.remove("transfer-encoding");
        }
        return left > 0;
    }

    /** The rest of the body. */
    byte[] readBody() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int next = read(); next >= 0; next = read()) {
            body.write(next);
        }
        return body.toByteArray();
    }
}
