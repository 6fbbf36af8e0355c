package dev.feedlab.report.checks;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Numbers;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Latency;
import dev.feedlab.result.LatencyParts;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * All messages were published, and when they were due. Latency counts from the due time, so what passes until the server
 * has a message is part of each latency that the report shows, by whichever transport it is read. What the request itself
 * takes is a part of the way; that it was sent late is the publisher's own doing, and has to be the smaller part of every
 * latency that is claimed.
 */
final class PublisherOnTime implements Rule {

    /** Above this the 99th percentile says more about publishing than about a transport that pushes. */
    static final double LATENESS_LIMIT_MICROS = 10_000;

    /** The share of a latency that late sending may be. */
    static final double SHARE_LIMIT = 0.5;

    @Override
    public Check judge(ResultsByTransport byTransport, Wording wording) {
        String title = wording.text("check.publisher");
        long planned = byTransport.results().workload().messages();
        Gauge lateness = Gauge.ofWorstRuns(
                byTransport,
                LATENESS_LIMIT_MICROS,
                run -> run.publisherLatenessMicros().p99());
        Gauge published = Gauge.ofWorstRuns(byTransport, 0, run -> planned - run.published());
        Gauge atP50 =
                share(byTransport, Latency::p50, run -> run.latencyLedger().typical());
        Gauge atP99 =
                share(byTransport, Latency::p99, run -> run.latencyLedger().slow());
        Numbers numbers = wording.numbers();
        String figures = wording.text(
                        "check.publisher.figures",
                        numbers.time(lateness.worst()),
                        numbers.plainTime(LATENESS_LIMIT_MICROS),
                        numbers.count(planned - published.worst()),
                        numbers.count(planned))
                + shares(atP50, atP99, wording);
        Set<Transport> late = new HashSet<>(lateness.beyond());
        late.addAll(published.beyond());
        late.addAll(atP50.beyond());
        if (!late.isEmpty()) {
            return Check.failed(
                    title,
                    figures,
                    wording.text("check.publisher.failed"),
                    late,
                    affected(lateness.worst(), byTransport.results().workload()),
                    wording);
        }
        return atP99.beyond().isEmpty()
                ? Check.passed(title, figures)
                : Check.caution(title, figures, wording.text("check.publisher.caution"));
    }

    /** Messages later than the next one is due come in clumps, and what one answer or one write carries is no longer this load's. */
    private static Set<Aspect> affected(double latenessMicros, Workload workload) {
        boolean clumped = latenessMicros > 1_000_000 / workload.ratePerSecond();
        return clumped ? EnumSet.allOf(Aspect.class) : EnumSet.of(Aspect.LATENCY);
    }

    /** Over loopback the lateness that a run knows has the request in it; there the ledger alone tells them apart. */
    private static Gauge share(
            ResultsByTransport byTransport, ToDoubleFunction<Latency> percentile, Function<Run, LatencyParts> parts) {
        boolean sendingKnown = !byTransport.results().machine().overLoopback();
        return Gauge.ofMedians(byTransport, SHARE_LIMIT, run -> {
            if (run.latencyLedger() != null) {
                return parts.apply(run).publisher() / parts.apply(run).sum();
            }
            double late = sendingKnown ? percentile.applyAsDouble(run.publisherLatenessMicros()) : Double.NaN;
            return late / percentile.applyAsDouble(run.latencyMicros());
        });
    }

    private static String shares(Gauge atP50, Gauge atP99, Wording wording) {
        return atP50.known()
                ? wording.text(
                        "check.publisher.figures.shares",
                        wording.numbers().percent(atP50.worst()),
                        wording.numbers().percent(atP99.worst()),
                        wording.numbers().plainPercent(SHARE_LIMIT))
                : "";
    }
}
