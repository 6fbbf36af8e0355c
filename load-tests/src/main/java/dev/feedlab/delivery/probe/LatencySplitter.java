package dev.feedlab.delivery.probe;

import dev.feedlab.client.WriteTimes;
import dev.feedlab.delivery.publish.PublishLog;
import dev.feedlab.result.LatencyLedger;
import dev.feedlab.result.LatencyParts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Takes deliveries apart: which moments lie between the one when a message was due and the one when it had been read. The
 * publisher tells of two, the server of three, the reader of one; they are told by one machine's clock.
 */
final class LatencySplitter {

    /**
     * Two processes read one clock, but each anchors it by itself, to some microseconds: so far a moment may lie in front of
     * the one before it.
     */
    private static final long CLOCKS_APART_MICROS = 20;

    private static final int PARTS = 5;
    private static final double MIDDLE_FROM = 0.4;
    private static final double MIDDLE_TO = 0.6;
    private static final double SLOW_FROM = 0.98;
    private static final double SLOW_TO = 0.999;

    private final PublishLog publishLog;

    /** Of each delivery its parts, in microseconds. */
    private final List<long[]> deliveries = new ArrayList<>();

    private long leftOut;

    LatencySplitter(PublishLog publishLog) {
        this.publishLog = publishLog;
    }

    /** Adds one probe's deliveries, as far as the publisher and the server can tell about them. */
    void add(Moments probe, WriteTimes writes) {
        for (int delivery = 0; delivery < probe.count(); delivery++) {
            long id = probe.id(delivery);
            int write = writes.of(probe.end(delivery));
            if (write < 0 || !publishLog.has(id)) {
                leftOut++;
            } else {
                add(
                        publishLog.due(id),
                        publishLog.sent(id),
                        publishLog.accepted(id),
                        writes.begun(write),
                        writes.ended(write),
                        probe.arrival(delivery));
            }
        }
    }

    /** A write may return after its bytes have been read: then the reader had to wait for nothing. */
    private void add(long due, long sent, long accepted, long begun, long ended, long arrival) {
        long[] moments = {due, sent, accepted, begun, Math.min(ended, arrival), arrival};
        long[] parts = new long[PARTS];
        for (int part = 0; part < PARTS; part++) {
            parts[part] = moments[part + 1] - moments[part];
            if (parts[part] < -CLOCKS_APART_MICROS) {
                leftOut++;
                return;
            }
        }
        deliveries.add(parts);
    }

    /** All of it together; null where no delivery could be taken apart. */
    LatencyLedger ledger() {
        if (deliveries.isEmpty()) {
            return null;
        }
        deliveries.sort(Comparator.comparingLong(LatencySplitter::latency));
        return new LatencyLedger(
                deliveries.size(),
                leftOut,
                mean(MIDDLE_FROM, MIDDLE_TO),
                mean(SLOW_FROM, SLOW_TO),
                eachAt(0.5),
                eachAt(0.99));
    }

    private static long latency(long[] parts) {
        return Arrays.stream(parts).sum();
    }

    /** Of the deliveries between two shares of all, by their latency; of one at least. */
    private LatencyParts mean(double from, double to) {
        int last = deliveries.size() - 1;
        int first = (int) (from * last);
        List<long[]> some = deliveries.subList(first, Math.max(first, (int) (to * last)) + 1);
        return parts(
                part -> some.stream().mapToLong(each -> each[part]).average().orElseThrow());
    }

    /** The value of each part that a share of all do not exceed. */
    private LatencyParts eachAt(double share) {
        return parts(part -> {
            long[] sorted =
                    deliveries.stream().mapToLong(each -> each[part]).sorted().toArray();
            return sorted[(int) Math.ceil(share * sorted.length) - 1];
        });
    }

    private static LatencyParts parts(IntToDoubleFunction part) {
        double[] all = IntStream.range(0, PARTS).mapToDouble(part).toArray();
        return new LatencyParts(all[0], all[1], all[2], all[3], all[4]);
    }
}
