package dev.feedlab.report.checks;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Comparison;
import dev.feedlab.report.figures.Spread;
import dev.feedlab.report.figures.TransportFigures;
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
 * latency: the medians over the repeats of p50 and of p99 differ by no more than a tolerance.
 */
final class ClocksAgree implements Rule {

    static final double TOLERANCE_MILLIS = 2;

    @Override
    public Check judge(Comparison comparison, Wording wording) {
        String title = wording.text("check.clocks");
        Workload workload = comparison.results().workload();
        String figures = figures(comparison, wording);
        Set<Transport> apart = comparison.transports().stream()
                .filter(transport -> !agree(transport, workload))
                .map(TransportFigures::transport)
                .collect(Collectors.toSet());
        return apart.isEmpty()
                ? Check.passed(title, figures)
                : Check.failed(
                        title, figures, wording.text("check.clocks.failed"), apart, Set.of(Aspect.LATENCY), wording);
    }

    private static String figures(Comparison comparison, Wording wording) {
        Workload workload = comparison.results().workload();
        String all = comparison.transports().stream()
                .map(transport -> figures(transport, workload, wording))
                .collect(Collectors.joining("; "));
        boolean polling =
                comparison.transports().stream().anyMatch(transport -> transport.transport() == Transport.POLLING);
        return wording.text("check.clocks.figures", all) + (polling ? wording.text("check.clocks.polling") : "");
    }

    private static String figures(TransportFigures transport, Workload workload, Wording wording) {
        Numbers numbers = wording.numbers();
        return wording.text(
                "check.clocks.transport",
                wording.texts().name(transport.transport()),
                numbers.time(differenceMillis(transport, Latency::p50) * 1000),
                numbers.time(differenceMillis(transport, Latency::p99) * 1000),
                numbers.plainTime(toleranceMillis(transport.transport(), workload) * 1000));
    }

    private static boolean agree(TransportFigures transport, Workload workload) {
        double tolerance = toleranceMillis(transport.transport(), workload);
        return differenceMillis(transport, Latency::p50) <= tolerance
                && differenceMillis(transport, Latency::p99) <= tolerance;
    }

    private static double differenceMillis(TransportFigures transport, ToDoubleFunction<Latency> percentile) {
        List<Run> runs = transport.runs();
        double probes = Spread.of(runs.stream().mapToDouble(run -> percentile.applyAsDouble(run.latencyMicros())))
                        .median()
                / 1000;
        double users = Spread.of(runs.stream().mapToDouble(run -> percentile.applyAsDouble(run.gatlingLatencyMillis())))
                .median();
        return Math.abs(probes - users);
    }

    /**
     * Short polls happen at instants of the poller's own. A few probes, spread over the interval, meet its latencies on
     * a grid as coarse as the time between two probes; half of that is not the clocks' doing.
     */
    private static double toleranceMillis(Transport transport, Workload workload) {
        return transport == Transport.POLLING
                ? TOLERANCE_MILLIS + workload.pollIntervalMillis() / (2.0 * workload.probes())
                : TOLERANCE_MILLIS;
    }
}
