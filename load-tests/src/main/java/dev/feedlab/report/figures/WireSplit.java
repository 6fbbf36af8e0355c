package dev.feedlab.report.figures;

import dev.feedlab.result.Run;
import dev.feedlab.result.WireLedger;
import dev.feedlab.workload.Workload;
import java.util.EnumMap;
import java.util.Map;

/** A delivery's bytes by what they are for, as the probes counted them. */
public final class WireSplit {

    private WireSplit() {}

    /**
     * The parts that a transport has bytes in, each the median over the repeats.
     *
     * @return bytes per delivery, in the order of {@link WirePart}; empty where the probes got nothing
     */
    public static Map<WirePart, Double> of(TransportFigures transport, Workload workload) {
        Map<WirePart, Double> split = new EnumMap<>(WirePart.class);
        for (WirePart part : WirePart.values()) {
            Spread bytes = Spread.of(transport.runs().stream().mapToDouble(run -> perDelivery(part, run, workload)));
            if (bytes.known() && bytes.median() > 0) {
                split.put(part, bytes.median());
            }
        }
        return split;
    }

    private static double perDelivery(WirePart part, Run run, Workload workload) {
        WireLedger ledger = run.wireLedger();
        long text = workload.payloadBytes() * ledger.deliveries();
        long bytes = switch (part) {
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
        return (double) bytes / ledger.deliveries();
    }
}
