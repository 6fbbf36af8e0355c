package dev.feedlab.report.theory;

import dev.feedlab.report.figures.CostModel;
import dev.feedlab.result.LatencyLedger;
import dev.feedlab.result.LatencyParts;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;

/** How late a message is where it is sent as soon as it is there. */
final class Delay {

    /** From this share on deliveries are slow ones ({@link LatencyLedger#slow}). */
    private static final double TAIL = 0.98;

    private Delay() {}

    /**
     * The latency that a share of the deliveries do not exceed, in microseconds: until the server has the message, as
     * measured, and then so many deliveries, written one after the other; the share of them that has been written has waited
     * for that share of the work.
     *
     * @param share 0 to 1
     * @return not a number for short polling, whose wait follows from when we make it ask, and where the run does not tell
     *     where its time went
     */
    static double atShare(double share, Run run) {
        if (run.transport() == Transport.POLLING || run.latencyLedger() == null) {
            return Double.NaN;
        }
        return floor(share, run.latencyLedger()) + share * run.subscribers() * workOfADelivery(run);
    }

    /**
     * The way to the server, which is the same for all transports, and measured at the publisher: of a typical delivery, and
     * for the tail of a slow one, which may be slow because of it.
     */
    private static double floor(double share, LatencyLedger ledger) {
        LatencyParts parts = share < TAIL ? ledger.typical() : ledger.slow();
        return parts.publisher() + parts.request();
    }

    /** The server's CPU time for one delivery by the cost model, or where that is not known all of its own CPU time. */
    private static double workOfADelivery(Run run) {
        double modelled = CostModel.perDelivery(run);
        return Double.isNaN(modelled) ? CostModel.own(run) / run.windowDeliveries() : Math.max(0, modelled);
    }
}
