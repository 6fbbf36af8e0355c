package dev.feedlab.report.checks;

import dev.feedlab.report.figures.LatencySplit;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Numbers;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.LatencyLedger;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import java.util.HashSet;
import java.util.Set;

/**
 * The parts of a typical delivery's time add up to the median latency, and hardly a delivery was left out of them. The
 * latency itself takes two of the ledger's moments alone, so that it stands where the parts do not.
 */
final class LedgerAddsUp implements Rule {

    /** By which share of the p50 the sum may lie beside it: the sum is that of means next to the median, not of it. */
    static final double LIMIT = 0.05;

    /** The share of deliveries whose moments were not in their order. */
    static final double OUT_OF_ORDER_LIMIT = 0.01;

    @Override
    public Check judge(ResultsByTransport byTransport, Wording wording) {
        String title = wording.text("check.ledger");
        Gauge beside = Gauge.ofMedians(byTransport, LIMIT, LedgerAddsUp::besideP50);
        Gauge outOfOrder = Gauge.ofWorstRuns(byTransport, OUT_OF_ORDER_LIMIT, LedgerAddsUp::outOfOrder);
        if (outOfOrder.values().size() < byTransport.transports().size() || !outOfOrder.known()) {
            return Check.caution(title, wording.text("check.ledger.none"), wording.text("check.ledger.caution"));
        }
        Numbers numbers = wording.numbers();
        String figures = wording.text(
                "check.ledger.figures",
                numbers.percent(beside.worst()),
                numbers.plainPercent(LIMIT),
                numbers.percent(outOfOrder.worst()),
                numbers.plainPercent(OUT_OF_ORDER_LIMIT));
        Set<Transport> wrong = new HashSet<>(beside.beyond());
        wrong.addAll(outOfOrder.beyond());
        return wrong.isEmpty()
                ? Check.passed(title, figures)
                : Check.failed(title, figures, wording.text("check.ledger.failed"), wrong, Set.of(), wording);
    }

    private static double besideP50(Run run) {
        return Math.abs(LatencySplit.shareOfP50(run) - 1);
    }

    private static double outOfOrder(Run run) {
        LatencyLedger ledger = run.latencyLedger();
        return ledger == null ? Double.NaN : (double) ledger.outOfOrder() / (ledger.deliveries() + ledger.outOfOrder());
    }
}
