package dev.feedlab.report.figures;

import dev.feedlab.result.Run;
import dev.feedlab.result.WireLedger;
import dev.feedlab.workload.Workload;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * A delivery's bytes by what they are for, as the probes counted them. What opens a stream is not in it: that happens once a
 * connection, so that its share of a delivery would only tell how long the run was.
 */
public final class WireSplit {

    /** The parts that recur with each delivery or poll. */
    public static final Set<WirePart> PARTS =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(WirePart.HANDSHAKE)));

    private WireSplit() {}

    /**
     * The parts that a transport has bytes in, each the median over the repeats.
     *
     * @return bytes per delivery, in the order of {@link WirePart}; empty where the probes got nothing
     */
    public static Map<WirePart, Double> of(TransportFigures transport, Workload workload) {
        Map<WirePart, Double> split = new EnumMap<>(WirePart.class);
        for (WirePart part : PARTS) {
            Spread bytes = transport.spread(run -> perDelivery(part, run, workload));
            if (bytes.known() && bytes.median() > 0) {
                split.put(part, bytes.median());
            }
        }
        return split;
    }

    /**
     * What opened one of the probes' connections, the median over the repeats.
     *
     * @return bytes, both directions
     */
    public static Spread handshake(TransportFigures transport, Workload workload) {
        return transport.spread(run -> (double) bytes(WirePart.HANDSHAKE, run, workload) / workload.probes());
    }

    private static double perDelivery(WirePart part, Run run, Workload workload) {
        return (double) bytes(part, run, workload) / run.wireLedger().deliveries();
    }

    private static long bytes(WirePart part, Run run, Workload workload) {
        WireLedger ledger = run.wireLedger();
        long text = workload.payloadBytes() * ledger.deliveries();
        return switch (part) {
            case TEXT -> text;
            case MESSAGE_JSON -> ledger.message() - text;
            case ENVELOPE -> ledger.envelope();
            case SSE_FIELDS -> ledger.sseFields();
            case FRAMES -> ledger.frames();
            case CHUNKS -> ledger.chunks();
            case REQUESTS -> ledger.requests();
            case ANSWERS -> ledger.answers();
            case HANDSHAKE -> ledger.handshake();
        };
    }
}
