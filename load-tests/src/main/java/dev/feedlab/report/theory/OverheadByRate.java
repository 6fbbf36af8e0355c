package dev.feedlab.report.theory;

import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;

/**
 * The overhead of a delivery by the formulas of {@code docs/theory.md}, where messages come more or less often than they did in
 * a run and all else is as it was. Heartbeats, which are nothing beside a busy feed, are in it.
 */
public final class OverheadByRate {

    /** Our server's, unless it is told otherwise. */
    private static final double SECONDS_BETWEEN_HEARTBEATS = 15;

    /** An empty comment as a chunk; a ping's frame and the masked one of its pong (RFC 6455, section 5.5). */
    private static final int HEARTBEAT_BYTES = 8;

    private final Transport readBy;
    private final Window window;
    private final Workload workload;

    /**
     * For the transport of a run.
     *
     * @param run with at least one message
     */
    public OverheadByRate(Run run, Workload workload) {
        this.workload = workload;
        readBy = workload.readBy(run.transport());
        window = Window.of(run, workload);
    }

    /**
     * Bytes per delivery, both directions.
     *
     * @param messagesPerSecond above 0
     */
    public double at(double messagesPerSecond) {
        double overhead = WireFormula.overhead(WireFormula.of(readBy, window.at(messagesPerSecond), workload));
        return overhead + heartbeats() / messagesPerSecond;
    }

    /** Bytes a second. */
    private double heartbeats() {
        return switch (readBy) {
            case POLLING, LONG_POLLING -> 0;
            case SSE, WEBSOCKET -> HEARTBEAT_BYTES / SECONDS_BETWEEN_HEARTBEATS;
        };
    }
}
