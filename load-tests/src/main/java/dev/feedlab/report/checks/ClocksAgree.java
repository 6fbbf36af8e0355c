package dev.feedlab.report.checks;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.Spread;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.figures.WholeMillis;
import dev.feedlab.report.text.Numbers;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Latency;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Gatling's virtual users, stamped in whole milliseconds, and the probes, stamped in nanoseconds, saw the same
 * latency: the medians over the repeats of p50, and of p99 where there are enough messages for it, differ by no more than a
 * tolerance.
 */
final class ClocksAgree implements Rule {

    static final double TOLERANCE_MILLIS = 2;

    /** With fewer messages in all repeats together, p99 rests on fewer than five of them: the figure of single stalls. */
    static final long ENOUGH_MESSAGES_FOR_P99 = 500;

    @Override
    public Check judge(ResultsByTransport byTransport, Wording wording) {
        String title = wording.text("check.clocks");
        Workload workload = byTransport.results().workload();
        String figures = figures(byTransport, wording);
        Set<Transport> apart = byTransport.transports().stream()
                .filter(transport -> !agree(transport, workload))
                .map(TransportFigures::transport)
                .collect(Collectors.toSet());
        return apart.isEmpty()
                ? Check.passed(title, figures)
                : Check.failed(
                        title, figures, wording.text("check.clocks.failed"), apart, Set.of(Aspect.LATENCY), wording);
    }

    private static String figures(ResultsByTransport byTransport, Wording wording) {
        Workload workload = byTransport.results().workload();
        String all = byTransport.transports().stream()
                .map(transport -> figures(transport, workload, wording))
                .collect(Collectors.joining("; "));
        boolean polling =
                byTransport.transports().stream().anyMatch(transport -> transport.transport() == Transport.POLLING);
        boolean tail = byTransport.transports().stream().allMatch(ClocksAgree::hasTail);
        return wording.text("check.clocks.figures", all)
                + (tail ? "" : wording.text("check.clocks.tail", ENOUGH_MESSAGES_FOR_P99))
                + (polling ? wording.text("check.clocks.polling") : "");
    }

    private static String figures(TransportFigures transport, Workload workload, Wording wording) {
        Numbers numbers = wording.numbers();
        return wording.text(
                "check.clocks.transport",
                wording.texts().name(transport.transport()),
                numbers.time(apartAtP50(transport) * 1000),
                numbers.time(apartAtP99(transport) * 1000),
                numbers.plainTime(toleranceMillis(transport.transport(), workload) * 1000));
    }

    private static boolean agree(TransportFigures transport, Workload workload) {
        double tolerance = toleranceMillis(transport.transport(), workload);
        return apartAtP50(transport) <= tolerance && (!hasTail(transport) || apartAtP99(transport) <= tolerance);
    }

    private static boolean hasTail(TransportFigures transport) {
        return transport.runs().stream().mapToLong(Run::published).sum() >= ENOUGH_MESSAGES_FOR_P99;
    }

    private static double apartAtP50(TransportFigures transport) {
        return apart(transport, Latency::p50, 0.5);
    }

    private static double apartAtP99(TransportFigures transport) {
        return apart(transport, Latency::p99, 0.99);
    }

    /** In milliseconds. */
    private static double apart(TransportFigures transport, ToDoubleFunction<Latency> percentile, double share) {
        List<Run> runs = transport.runs();
        double probes = median(runs, run -> percentile.applyAsDouble(run.latencyMicros()) / 1000);
        double users = median(runs, run -> WholeMillis.of(run).millisAt(share));
        return Math.abs(probes - users);
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> value) {
        return Spread.of(runs.stream().mapToDouble(value)).median();
    }

    /**
     * Short polls happen at instants of the poller's own, and the messages' distances are even. So a few probes, whose polls
     * are spread over the time between two messages, meet the latencies on a grid, which is not the clocks' doing.
     */
    private static double toleranceMillis(Transport transport, Workload workload) {
        double distance = Math.min(workload.pollIntervalMillis(), 1000 / workload.ratePerSecond());
        return transport == Transport.POLLING ? TOLERANCE_MILLIS + distance / workload.probes() : TOLERANCE_MILLIS;
    }
}
