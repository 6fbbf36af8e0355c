package dev.feedlab.delivery.probe;

import dev.feedlab.client.Connection;
import dev.feedlab.client.FeedAnswer;
import dev.feedlab.client.FeedMessage;
import dev.feedlab.client.HttpAnswer;
import dev.feedlab.client.WriteTimes;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/**
 * One probe's connection. What crosses it is entered into the probe's ledger, and each byte is booked by what it is for:
 * the connection only counts, and its counters are looked at between two parts, when the arrival has its stamp already.
 */
final class ProbeConnection implements Closeable {

    private final Probe probe;
    private final Connection connection;
    private final WireBooks books;
    private long booked;
    private long bookedFraming;

    /**
     * Connects to the probe's server.
     *
     * @param givesUp looked at while waiting for bytes; once true, reading ends as if the connection had
     */
    ProbeConnection(Probe probe, BooleanSupplier givesUp) throws IOException {
        this.probe = probe;
        this.connection = Connection.to(probe.server(), givesUp);
        this.books = probe.of().wireBooks();
        if (probe.withWriteTimes()) {
            probe.moments().writeTimesAre(WriteTimes.noteFor(connection, probe.server()));
            booked = connection.bytesIn() + connection.bytesOut();
        }
    }

    /** For what is read and sent beside the answers to {@link #get}. */
    Connection connection() {
        return connection;
    }

    /** Sends a GET with the probe's headers. */
    void get(String path) throws IOException {
        connection.send(requestHead(path, probe.headers()));
    }

    /**
     * The bytes of a GET without a body.
     *
     * @param headers whole lines with their CRLF
     */
    static byte[] requestHead(String path, String headers) {
        return ("GET " + path + " HTTP/1.1\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Books everything that was sent and read since the last call. */
    void book(WireAccount account) {
        long crossed = connection.bytesIn() + connection.bytesOut();
        books.book(account, crossed - booked);
        booked = crossed;
    }

    /** Like {@link #book}, for a part of an answer's body: the framing of its chunks has an account of its own. */
    void book(WireAccount account, HttpAnswer answer) {
        book(account);
        rebook(account, WireAccount.CHUNKS, answer.chunkFraming() - bookedFraming);
        bookedFraming = answer.chunkFraming();
    }

    /** Books bytes to another account instead. */
    void rebook(WireAccount from, WireAccount to, long bytes) {
        books.book(from, -bytes);
        books.book(to, bytes);
    }

    /**
     * Enters what was read last into the ledger, with the moment at which it arrived.
     *
     * @param account to which its bytes are booked; those of its messages are taken out of it
     */
    FeedAnswer take(byte[] json, WireAccount account) {
        FeedAnswer answer = probe.take(json, connection.arrivedNanos(), connection.bytesIn());
        rebook(
                account,
                WireAccount.MESSAGE,
                answer.messages().stream().mapToLong(FeedMessage::jsonBytes).sum());
        books.delivered(answer.messages().size());
        return answer;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
