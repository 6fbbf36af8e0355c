package dev.feedlab.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An HTTP/1.1 answer, as much of RFC 9112 as a client of the feed needs: status line and fields, then a body that has a
 * length, comes in chunks (section 7.1) or ends with the connection. Trailer fields are passed over.
 */
public final class HttpAnswer {

    private static final String VERSION = "HTTP/1.1 ";
    private static final int STATUS_END = VERSION.length() + 3;
    private static final int COPIED_AT_ONCE = 8_192;

    private final Connection connection;
    private final String statusLine;
    private final int status;
    private final List<String> fields = new ArrayList<>();
    private final boolean chunked;

    /** Bytes that are left of the present chunk, or of the whole body; negative where only the connection's end is its. */
    private long left;

    /** Whether a chunk's content has been read whose CRLF has not. */
    private boolean lineEndDue;

    private boolean lastChunkRead;
    private long chunkFraming;

    private HttpAnswer(Connection connection) throws IOException {
        this.connection = connection;
        statusLine = connection.readLine();
        if (!statusLine.startsWith(VERSION) || statusLine.length() < STATUS_END) {
            throw new IOException("the server answered '" + statusLine + "'; expected a status line of HTTP/1.1");
        }
        status = number(statusLine.substring(VERSION.length(), STATUS_END), 10, "status");
        for (String line = connection.readLine(); !line.isEmpty(); line = connection.readLine()) {
            fields.add(line);
        }
        chunked = "chunked".equalsIgnoreCase(field("transfer-encoding"));
        left = chunked ? 0 : contentLength();
    }

    /**
     * Reads the next answer's status line and fields.
     *
     * @throws IOException if the connection ends before, or what comes is no answer of HTTP/1.1
     */
    public static HttpAnswer read(Connection connection) throws IOException {
        return new HttpAnswer(connection);
    }

    private long contentLength() throws IOException {
        String length = field("content-length");
        if (length == null) {
            return -1;
        }
        return number(length, 10, "Content-Length");
    }

    private static int number(String digits, int radix, String what) throws IOException {
        try {
            int number = Integer.parseInt(digits, radix);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Said below.
        }
        throw new IOException("the server's answer has the " + what + " '" + digits + "'");
    }

    /** The first line, for instance {@code HTTP/1.1 200 OK}. */
    public String statusLine() {
        return statusLine;
    }

    /** The status code. */
    public int status() {
        return status;
    }

    /**
     * Insists on a status.
     *
     * @throws IOException if it is another one, with a message for people
     */
    public void require(int expected) throws IOException {
        if (status != expected) {
            throw new IOException("the server answered '" + statusLine + "'; expected HTTP/1.1 " + expected);
        }
    }

    /**
     * A field's value, without white space around it; null where there is no such field.
     *
     * @param name of any case
     */
    public String field(String name) {
        for (String line : fields) {
            if (line.length() > name.length()
                    && line.charAt(name.length()) == ':'
                    && line.regionMatches(true, 0, name, 0, name.length())) {
                return line.substring(name.length() + 1).strip();
            }
        }
        return null;
    }

    /**
     * The next byte of the body, or -1 behind its last one.
     *
     * @throws java.io.EOFException if the connection ends, also where that is the body's end
     */
    public int read() throws IOException {
        if (left == 0 && !beginsChunk()) {
            return -1;
        }
        if (left > 0) {
            left--;
        }
        return connection.read();
    }

    /**
     * The rest of the body.
     *
     * @throws IOException if only the connection's end says where it ends: on a connection that is kept it never would
     */
    public byte[] body() throws IOException {
        if (left < 0) {
            throw new IOException("the server's answer has no Content-Length");
        }
        if (!chunked) {
            byte[] body = connection.read((int) left);
            left = 0;
            return body;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (left > 0 || beginsChunk()) {
            int some = (int) Math.min(left, COPIED_AT_ONCE);
            body.writeBytes(connection.read(some));
            left -= some;
        }
        return body.toByteArray();
    }

    /**
     * Whether there is another chunk. A chunk's CRLF is read here and not with its content: a server may send it only in
     * front of the next chunk, and the content must not wait for that.
     */
    private boolean beginsChunk() throws IOException {
        if (!chunked || lastChunkRead) {
            return false;
        }
        if (lineEndDue) {
            framingLine();
        }
        String size = framingLine();
        int extension = size.indexOf(';');
        left = number((extension < 0 ? size : size.substring(0, extension)).strip(), 16, "chunk size");
        lineEndDue = true;
        if (left == 0) {
            lastChunkRead = true;
            passTrailer();
        }
        return left > 0;
    }

    private void passTrailer() throws IOException {
        String line = framingLine();
        while (!line.isEmpty()) {
            line = framingLine();
        }
    }

    private String framingLine() throws IOException {
        long before = connection.bytesIn();
        String line = connection.readLine();
        chunkFraming += connection.bytesIn() - before;
        return line;
    }

    /** Bytes read so far that are sizes, line ends and trailers of chunks, and not content. */
    public long chunkFraming() {
        return chunkFraming;
    }
}
