package dev.feedlab.delivery.probe;

import dev.feedlab.client.FeedUris;
import dev.feedlab.delivery.WireAccount;
import dev.feedlab.delivery.probe.HttpExchange.Purpose;
import dev.feedlab.workload.Transport;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/**
 * Reads an event stream (WHATWG HTML, section 9.2.6), as much of it as a feed of JSON needs: an event's data is one line
 * of it, and what is no message is passed over by whoever takes it.
 */
final class SseReader {

    private static final byte[] DATA = Wire.ascii("data: ");

    private static final String ACCEPT = "accept: text/event-stream\r\ncache-control: no-cache\r\n";

    private SseReader() {}

    static void read(Probe probe) throws IOException {
        String path = FeedUris.stream(Transport.SSE, probe.round().start());
        try (Wire wire = probe.connectForRound()) {
            HttpExchange stream = HttpExchange.get(wire, Purpose.HANDSHAKE, probe.server(), path, ACCEPT, 200);
            probe.begin();
            while (true) {
                byte[] line = line(stream);
                if (Arrays.mismatch(line, DATA) == DATA.length) {
                    probe.take(Arrays.copyOfRange(line, DATA.length, line.length), wire);
                } else if (line.length == 0) {
                    // The first block is the server's opening; all behind it belongs to events.
                    wire.charge(WireAccount.SSE_FIELDS);
                }
            }
        }
    }

    private static byte[] line(HttpExchange stream) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = stream.read(); next != '\n'; next = stream.read()) {
            if (next < 0) {
                throw new EOFException("the server ended the event stream");
            }
            line.write(next);
        }
        return line.toByteArray();
    }
}
