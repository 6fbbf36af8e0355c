package dev.feedlab.delivery.probe;

import dev.feedlab.client.EventStream;
import dev.feedlab.client.FeedUris;
import dev.feedlab.client.HttpAnswer;
import dev.feedlab.workload.Transport;
import java.io.EOFException;
import java.io.IOException;

/** Reads an event stream. */
final class SseReader {

    private static final int OK = 200;

    private SseReader() {}

    static void read(Probe probe) throws IOException {
        try (ProbeConnection connection = probe.connectForRound()) {
            connection.get(FeedUris.stream(Transport.SSE, probe.round().start()));
            HttpAnswer stream = HttpAnswer.read(connection.connection());
            stream.require(OK);
            connection.book(WireAccount.HANDSHAKE);
            probe.begin();
            readBlocks(connection, stream);
        }
    }

    private static void readBlocks(ProbeConnection connection, HttpAnswer stream) throws IOException {
        EventStream events = new EventStream();
        // The first block is the server's opening; all behind it belongs to events.
        WireAccount account = WireAccount.HANDSHAKE;
        try {
            while (true) {
                readBlock(events, stream);
                connection.book(account, stream);
                if (events.event() != null) {
                    connection.take(events.event(), account);
                }
                account = WireAccount.SSE_FIELDS;
            }
        } finally {
            connection.book(account, stream);
        }
    }

    private static void readBlock(EventStream events, HttpAnswer stream) throws IOException {
        int next;
        do {
            next = stream.read();
            if (next < 0) {
                throw new EOFException("the server ended the event stream");
            }
        } while (!events.endsBlock(next));
    }
}
