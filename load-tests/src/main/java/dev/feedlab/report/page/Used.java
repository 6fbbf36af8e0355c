package dev.feedlab.report.page;

import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.workload.Transport;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a report uses, and therefore has to explain.
 *
 * @param transports that were measured
 * @param intervals whether some median has an interval
 * @param pairs whether transports are compared pair by pair
 * @param tests whether a test compares them
 */
record Used(Set<Transport> transports, boolean intervals, boolean pairs, boolean tests) {

    static Used in(ResultsByTransport byTransport, PairTable pairs) {
        return new Used(
                byTransport.transports().stream()
                        .map(TransportFigures::transport)
                        .collect(Collectors.toSet()),
                byTransport.repeatsBehindIntervals().findAny().isPresent(),
                !pairs.groups().isEmpty(),
                pairs.tested());
    }

    /** Whether that transport was measured. */
    boolean has(Transport transport) {
        return transports.contains(transport);
    }

    /** Whether some transport polls. */
    boolean polls() {
        return has(Transport.POLLING) || has(Transport.LONG_POLLING);
    }

    /** Whether some transport sends as soon as there is a message. */
    boolean pushes() {
        return has(Transport.LONG_POLLING) || streams();
    }

    /** Whether some transport keeps one answer or connection open for all messages. */
    boolean streams() {
        return has(Transport.SSE) || has(Transport.WEBSOCKET);
    }
}
