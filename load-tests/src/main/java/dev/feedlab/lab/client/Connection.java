package dev.feedlab.lab.client;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A TCP connection that counts its bytes. Used by one thread. */
final class Connection implements Closeable {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int DEFAULT_PORT = 80;

    private final Socket socket;
    private final byte[] buffer = new byte[8_192];
    private int position;
    private int limit;
    private long bytesIn;
    private long bytesOut;

    private Connection(Socket socket) {
        this.socket = socket;
    }

    /**
     * Connects.
     *
     * @param server an {@code http} URL
     * @throws IOException if nobody listens there, with a message for people
     */
    static Connection to(URI server) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            int port = server.getPort() > 0 ? server.getPort() : DEFAULT_PORT;
            socket.connect(new InetSocketAddress(server.getHost(), port), PATIENCE_MILLIS);
            return new Connection(socket);
        } catch (IOException refused) {
            socket.close();
            throw new IOException("no connection to " + server.getAuthority() + ": " + refused.getMessage(), refused);
        }
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        bytesOut += bytes.length;
    }

    /** The next byte. */
    int read() throws IOException {
        if (position == limit) {
            fill();
        }
        return buffer[position++] & 0xff;
    }

    /** The next bytes. */
    byte[] read(int length) throws IOException {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            if (position == limit) {
                fill();
            }
            int some = Math.min(length - done, limit - position);
            System.arraycopy(buffer, position, bytes, done, some);
            position += some;
            done += some;
        }
        return bytes;
    }

    /** The next line without its CRLF; no byte of it has to be in the buffer yet. */
    String readLine() throws IOException {
        int end = endOfLine();
        String line = new String(buffer, position, end - position, StandardCharsets.ISO_8859_1);
        position = end + 1;
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** Where in the buffer the next LF stands. */
    private int endOfLine() throws IOException {
        int at = position;
        while (true) {
            while (at < limit) {
                if (buffer[at] == '\n') {
                    return at;
                }
                at++;
            }
            int seen = at - position;
            fillBehindWhatIsThere();
            at = position + seen;
        }
    }

    private void fillBehindWhatIsThere() throws IOException {
        int there = limit - position;
        if (there == buffer.length) {
            throw new IOException("the server sent a line of more than " + buffer.length + " bytes");
        }
        System.arraycopy(buffer, position, buffer, 0, there);
        position = 0;
        limit = there;
        limit += receive(there);
    }

    private void fill() throws IOException {
        limit = receive(0);
        position = 0;
    }

    private int receive(int at) throws IOException {
        try {
            int count = socket.getInputStream().read(buffer, at, buffer.length - at);
            if (count < 0) {
                throw new EOFException("the server closed the connection");
            }
            bytesIn += count;
            return count;
        } catch (SocketTimeoutException silent) {
            throw new IOException("the server did not answer within " + PATIENCE_MILLIS / 1_000 + " s", silent);
        }
    }

    /**
     * Waits until the server has closed, so that it is the server's end that lingers in TIME_WAIT (RFC 9293, section 3.6)
     * and a client that connects thousands of times does not run out of ports.
     *
     * @throws IOException if it goes on sending instead
     */
    void awaitEnd() throws IOException {
        try {
            read();
        } catch (EOFException ended) {
            return;
        }
        throw new IOException("the server sent more than one answer to one request");
    }

    /** Bytes read so far. */
    long bytesIn() {
        return bytesIn;
    }

    /** Bytes written so far. */
    long bytesOut() {
        return bytesOut;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
