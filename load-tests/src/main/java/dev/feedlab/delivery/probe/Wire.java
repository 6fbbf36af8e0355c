package dev.feedlab.delivery.probe;

import dev.feedlab.delivery.WireAccount;
import dev.feedlab.delivery.WireBooks;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLSocketFactory;

/**
 * One connection of a probe. Each byte that is written or read is booked to the account that is charged at that moment.
 * Used by one thread.
 */
final class Wire implements Closeable {

    private static final int CONNECT_MILLIS = 10_000;

    /** How soon a reader that waits for bytes notices that it should give up. */
    private static final int LOOK_UP_EVERY_MILLIS = 100;

    private final Socket socket;
    private final WireBooks books;
    private final BooleanSupplier givesUp;
    private final byte[] buffer = new byte[16_384];
    private WireAccount charged = WireAccount.HANDSHAKE;
    private int position;

    /** Up to here the buffer has been booked. */
    private int booked;

    private int limit;

    /** {@link System#nanoTime} when the newest bytes of the buffer arrived. */
    private long arrivedNanos;

    private Wire(Socket socket, WireBooks books, BooleanSupplier givesUp) {
        this.socket = socket;
        this.books = books;
        this.givesUp = givesUp;
    }

    /**
     * Connects.
     *
     * @param books take what its bytes are for
     * @param givesUp looked at while waiting for bytes; once true, reading ends as if the connection had
     */
    static Wire connect(URI server, WireBooks books, BooleanSupplier givesUp) throws IOException {
        boolean secure = "https".equals(server.getScheme());
        int port = server.getPort() > 0 ? server.getPort() : secure ? 443 : 80;
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(LOOK_UP_EVERY_MILLIS);
        socket.connect(new InetSocketAddress(server.getHost(), port), CONNECT_MILLIS);
        if (secure) {
            SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
            return new Wire(tls.createSocket(socket, server.getHost(), port, true), books, givesUp);
        }
        return new Wire(socket, books, givesUp);
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        books.book(charged, bytes.length);
    }

    /** Books what is written and read from now on to that account. */
    void charge(WireAccount account) {
        settle();
        charged = account;
    }

    /** The account that is charged now. */
    WireAccount charged() {
        return charged;
    }

    /** Books bytes that were read under the account charged now to another one instead. */
    void rebook(WireAccount account, long bytes) {
        books.book(charged, -bytes);
        books.book(account, bytes);
    }

    /** Bytes are booked by the stretch, not one by one: the stamp of an arrival must not wait for bookkeeping. */
    private void settle() {
        books.book(charged, position - booked);
        booked = position;
    }

    /** {@link System#nanoTime} when the last byte that was read arrived, or bytes behind it in the same packet. */
    long arrivedNanos() {
        return arrivedNanos;
    }

    /**
     * The next byte.
     *
     * @throws EOFException if there is none any more, or the reader gives up
     */
    int read() throws IOException {
        if (position == limit) {
            fill();
        }
        return buffer[position++] & 0xff;
    }

    byte[] read(int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int done = 0; done < length; ) {
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

    /** The next line, without its end, which is LF or CRLF. */
    String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = read(); next != '\n'; next = read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private void fill() throws IOException {
        settle();
        int count = 0;
        while (count == 0) {
            count = readSome();
        }
        arrivedNanos = System.nanoTime();
        if (count < 0) {
            throw new EOFException("the server closed the connection");
        }
        position = 0;
        booked = 0;
        limit = count;
    }

    /** The count of bytes read, 0 if none came for a while. */
    private int readSome() throws IOException {
        try {
            return socket.getInputStream().read(buffer);
        } catch (SocketTimeoutException nothingYet) {
            if (givesUp.getAsBoolean()) {
                throw new EOFException("the round is over");
            }
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        settle();
        socket.close();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
