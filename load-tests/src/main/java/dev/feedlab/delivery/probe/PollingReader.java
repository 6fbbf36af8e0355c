package dev.feedlab.delivery.probe;

import dev.feedlab.client.FeedAnswer;
import dev.feedlab.client.FeedUris;
import dev.feedlab.delivery.probe.HttpExchange.Purpose;
import java.io.IOException;

/** Reads by short or long polling on one kept connection. */
final class PollingReader {

    private PollingReader() {}

    static void readShort(Probe probe) throws IOException, InterruptedException {
        String cursor = probe.round().start().cursor();
        try (Wire wire = probe.connect()) {
            probe.begin();
            while (!probe.round().isOver()) {
                FeedAnswer answer =
                        poll(probe, wire, FeedUris.poll(probe.round().start().feed(), cursor));
                cursor = answer.next();
                if (!answer.isFull()) {
                    probe.clock()
                            .sleepUntil(probe.schedule().nextAfter(probe.clock().now()));
                }
            }
        }
    }

    static void readLong(Probe probe) throws IOException {
        String feed = probe.round().start().feed();
        String cursor = probe.round().start().cursor();
        try (Wire wire = probe.connect()) {
            probe.begin();
            while (!probe.round().isOver()) {
                String path = FeedUris.longPoll(feed, cursor, probe.ledger().hasEverything());
                cursor = poll(probe, wire, path).next();
            }
        }
    }

    private static FeedAnswer poll(Probe probe, Wire wire, String path) throws IOException {
        byte[] body = HttpExchange.get(wire, Purpose.POLL, probe.server(), path, "accept: */*\r\n", 200)
                .readBody();
        return probe.take(body, wire);
    }
}
