package dev.feedlab.delivery.probe;

import dev.feedlab.delivery.WireAccount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One HTTP/1.1 request and its answer on a {@link Wire}, as much of RFC 9112 as the feed's answers need. */
final class HttpExchange {

    /** What the parts of an exchange are for. */
    enum Purpose {
        /** One poll and its answer. */
        POLL(WireAccount.REQUESTS, WireAccount.ANSWERS, WireAccount.ENVELOPE),
        /** The beginning of a stream. */
        HANDSHAKE(WireAccount.HANDSHAKE, WireAccount.HANDSHAKE, WireAccount.HANDSHAKE);

        private final WireAccount request;
        private final WireAccount answer;
        private final WireAccount body;

        Purpose(WireAccount request, WireAccount answer, WireAccount body) {
            this.request = request;
            this.answer = answer;
            this.body = body;
        }
    }

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
     * @param purpose what its bytes are for; the body is charged when this returns
     * @param extraHeaders whole lines with their CRLF
     * @throws IOException if the connection ends, or the answer's status is another than the expected one
     */
    static HttpExchange get(
            Wire wire, Purpose purpose, URI server, String path, String extraHeaders, int expectedStatus)
            throws IOException {
        wire.charge(purpose.request);
        wire.write(Wire.ascii(
                "GET " + path + " HTTP/1.1\r\n" + extraHeaders + "host: " + server.getAuthority() + "\r\n\r\n"));
        wire.charge(purpose.answer);
        HttpExchange exchange = new HttpExchange(wire);
        wire.charge(purpose.body);
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
            chunkLine();
        }
        return next;
    }

    private boolean beginsChunk() throws IOException {
        String size = chunkLine().replaceFirst(";.*", "").strip();
        left = Long.parseLong(size, 16);
        if (left == 0) {
            chunkLine();
            headers.remove("transfer-encoding");
        }
        return left > 0;
    }

    private String chunkLine() throws IOException {
        WireAccount content = wire.charged();
        wire.charge(WireAccount.CHUNKS);
        String line = wire.readLine();
        wire.charge(content);
        return line;
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
