package dev.feedlab.report.figures;

import dev.feedlab.result.Run;

/**
 * What a delivery comes to on the wire when TCP and IP are added: an estimate, as nobody counted segments. Each segment has
 * 52 bytes before its data, 20 of IPv4 (RFC 791, section 3.1) and 32 of TCP with the timestamps that today's systems send
 * (RFC 9293, section 3.1; RFC 7323, section 3.2). Over Ethernet, which carries packets of 1,500 bytes, 1,448 are left for
 * data. At least every second segment is acknowledged (RFC 9293, section 3.8.6.3), here by a segment without data.
 *
 * <p>A delivery that is pushed is a write of its own, so that it has at least one segment and one acknowledgement. A poll has
 * the segments of its request and of its answer, and the acknowledgements of the answer; its answer acknowledges the request,
 * or the next request the answer. A server that puts several messages into one write makes fewer segments, loss and
 * retransmission make more.
 */
final class OnTheWire {

    private static final int HEADERS = 52;
    private static final double MOST_DATA = 1_448;

    private OnTheWire() {}

    /** Bytes of one delivery, both directions. */
    static double perDelivery(Run run) {
        double headers = switch (run.transport()) {
            case POLLING, LONG_POLLING -> ofPoll(run) * run.requests() / run.windowDeliveries();
            case SSE, WEBSOCKET -> ofData((double) run.bytesOut() / run.windowDeliveries());
        };
        return Figure.BYTES_PER_DELIVERY.of(run) + headers;
    }

    /** Headers of a poll, of its answer, and of the segments that acknowledge. */
    private static double ofPoll(Run run) {
        double request = (double) run.bytesIn() / run.requests();
        double answer = (double) run.bytesOut() / run.requests();
        return HEADERS * segments(request) + ofData(answer);
    }

    /** Headers of data that one side sends, and of the segments by which the other acknowledges it. */
    private static double ofData(double bytes) {
        return HEADERS * (segments(bytes) + Math.ceil(segments(bytes) / 2));
    }

    private static double segments(double bytes) {
        return Math.ceil(bytes / MOST_DATA);
    }
}
