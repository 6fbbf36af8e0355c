package dev.feedlab.delivery.probe;

import dev.feedlab.client.FeedAnswer;
import dev.feedlab.client.FeedUris;
import dev.feedlab.client.HttpAnswer;
import java.io.IOException;

/** Reads by short or long polling on one kept connection. */
final class PollingReader {

    private static final int OK = 200;

    private PollingReader() {}

    static void readShort(Probe probe) throws IOException, InterruptedException {
        String feed = probe.round().start().feed();
        String cursor = probe.round().start().cursor();
        try (ProbeConnection connection = probe.connect()) {
            probe.begin();
            while (!probe.round().isOver()) {
                FeedAnswer answer = poll(connection, FeedUris.poll(feed, cursor));
                cursor = answer.next();
                if (!answer.more()) {
                    probe.clock()
                            .sleepUntil(probe.schedule().nextAfter(probe.clock().now()));
                }
            }
        }
    }

    static void readLong(Probe probe) throws IOException {
        String feed = probe.round().start().feed();
        String cursor = probe.round().start().cursor();
        try (ProbeConnection connection = probe.connect()) {
            probe.begin();
            while (!probe.round().isOver()) {
                String path = FeedUris.longPoll(feed, cursor, probe.ledger().hasEverything());
                cursor = poll(connection, path).next();
            }
        }
    }

    private static FeedAnswer poll(ProbeConnection connection, String path) throws IOException {
        connection.get(path);
        connection.book(WireAccount.REQUESTS);
        HttpAnswer answer = HttpAnswer.read(connection.connection());
        answer.require(OK);
        connection.book(WireAccount.ANSWERS);
        byte[] body = answer.body();
        connection.book(WireAccount.ENVELOPE, answer);
        return connection.take(body, WireAccount.ENVELOPE);
    }
}
