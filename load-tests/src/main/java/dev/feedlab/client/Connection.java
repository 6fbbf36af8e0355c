package dev.feedlab.client;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLSocketFactory;

/**
 * A TCP connection, with TLS where the server's URL asks for it, that is read through one buffer and counts its bytes.
 * Used by one thread.
 */
public final class Connection implements Closeable {

    private static final int CONNECT_MILLIS = 10_000;
    private static final int ANSWER_MILLIS = 10_000;

    /** How soon a reader that waits for bytes notices that it should give up. */
    private static final int LOOK_UP_EVERY_MILLIS = 100;

    private static final int BUFFER_BYTES = 8_192;

    /** Asked each time that nothing has come for a while; returns to wait on, or throws what reading ends with. */
    @FunctionalInterface
    private interface Silence {
        void lasts() throws IOException;
    }

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final Silence silence;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;
    private long received;
    private long sent;
    private long arrivedNanos;

    private Connection(Socket socket, Silence silence) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
        this.silence = silence;
    }

    /**
     * Connects for answers that come soon: reading fails where nothing comes for 10 seconds.
     *
     * @param server an {@code http} or {@code https} URL
     * @throws IOException if nobody listens there, with a message for people
     */
    public static Connection to(URI server) throws IOException {
        return connect(server, ANSWER_MILLIS, () -> {
            throw new IOException("the server did not answer within " + ANSWER_MILLIS / 1_000 + " s");
        });
    }

    /**
     * Connects for what may take its time.
     *
     * @param server an {@code http} or {@code https} URL
     * @param givesUp looked at while waiting for bytes; once true, reading ends as if the connection had
     * @throws IOException if nobody listens there, with a message for people
     */
    public static Connection to(URI server, BooleanSupplier givesUp) throws IOException {
        return connect(server, LOOK_UP_EVERY_MILLIS, () -> {
            if (givesUp.getAsBoolean()) {
                throw new EOFException("the reader gave up");
            }
        });
    }

    private static Connection connect(URI server, int silentMillis, Silence silence) throws IOException {
        boolean secure = "https".equals(server.getScheme());
        int port = server.getPort() > 0 ? server.getPort() : secure ? 443 : 80;
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(silentMillis);
            socket.connect(new InetSocketAddress(server.getHost(), port), CONNECT_MILLIS);
            return new Connection(secure ? secured(socket, server.getHost(), port) : socket, silence);
        } catch (IOException refused) {
            socket.close();
            throw new IOException("no connection to " + server.getAuthority() + ": " + refused.getMessage(), refused);
        }
    }

    private static Socket secured(Socket socket, String host, int port) throws IOException {
        return ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(socket, host, port, true);
    }

    /** Writes all of it. */
    public void send(byte[] bytes) throws IOException {
        out.write(bytes);
        sent += bytes.length;
    }

    /**
     * The next byte, 0 to 255.
     *
     * @throws EOFException if there is none any more, or the reader gives up
     */
    public int read() throws IOException {
        if (position == limit) {
            fill();
        }
        return buffer[position++] & 0xff;
    }

    /**
     * The next bytes, so many.
     *
     * @throws EOFException if there are fewer, or the reader gives up
     */
    public byte[] read(int length) throws IOException {
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

    /**
     * The next line without its end, which is CRLF or LF (RFC 9112, section 2.2).
     *
     * @throws EOFException if the connection ends before the line does, or the reader gives up
     * @throws IOException if it is longer than any that a server of the contract writes
     */
    public String readLine() throws IOException {
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
            fill();
            at = position + seen;
        }
    }

    /** Waits for more bytes, and keeps those that have not been read. */
    private void fill() throws IOException {
        int unread = limit - position;
        if (unread == buffer.length) {
            throw new IOException("the server sent a line of more than " + buffer.length + " bytes");
        }
        System.arraycopy(buffer, position, buffer, 0, unread);
        position = 0;
        limit = unread;
        int count = receive();
        arrivedNanos = System.nanoTime();
        if (count < 0) {
            throw new EOFException("the server closed the connection");
        }
        limit += count;
        received += count;
    }

    private int receive() throws IOException {
        while (true) {
            try {
                return in.read(buffer, limit, buffer.length - limit);
            } catch (SocketTimeoutException nothingYet) {
                silence.lasts();
            }
        }
    }

    /** {@link System#nanoTime} when the last byte that was read arrived, or bytes behind it in the same packet. */
    public long arrivedNanos() {
        return arrivedNanos;
    }

    /** Bytes above TCP (and TLS) read so far; what has arrived and nobody has read is not among them. */
    public long bytesIn() {
        return received - (limit - position);
    }

    /** Bytes above TCP (and TLS) sent so far. */
    public long bytesOut() {
        return sent;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
