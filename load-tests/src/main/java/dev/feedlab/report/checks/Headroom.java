package dev.feedlab.report.checks;

import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.LatencyParts;
import dev.feedlab.result.Run;
import dev.feedlab.result.ThreadTimes;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What shows that a process was at its limit, though all cores together were not. */
final class Headroom {

    /**
     * Share of one core that a thread may use. At half of it a message waits for half as long as one takes to be served, on
     * average (Pollaczek and Khinchine's formula for even service times: ρ/2(1 − ρ)); beyond, that rises steeply.
     */
    static final double THREAD_LIMIT = 0.5;

    /** Share of all cores that a process may use. */
    static final double PROCESS_LIMIT = 0.6;

    /** Share of the time between two messages that one of them may wait: a burst has to be over before the next one. */
    private static final double WAIT_LIMIT = 0.5;

    private static final double MICROS = 1e6;

    private Headroom() {}

    /** The busiest thread of a process. */
    static Gauge threads(ResultsByTransport byTransport, Function<Run, ThreadTimes> process) {
        return Gauge.ofWorstRuns(byTransport, THREAD_LIMIT, run -> ProcessorTime.busiest(process.apply(run), run));
    }

    /** "thread fan-out 12% of one core (limit 50%)" of the run where that was most; that it is not known where it is not. */
    static String written(
            ResultsByTransport byTransport, Function<Run, ThreadTimes> process, String nameKey, Wording wording) {
        String name = wording.text(nameKey);
        return byTransport
                .runs()
                .filter(run -> process.apply(run) != null)
                .max(Comparator.comparingDouble(run -> ProcessorTime.busiest(process.apply(run), run)))
                .map(run -> wording.text(
                        "check.thread",
                        name,
                        process.apply(run).busiest(),
                        wording.numbers().percent(ProcessorTime.busiest(process.apply(run), run)),
                        wording.numbers().plainPercent(THREAD_LIMIT)))
                .orElseGet(() -> wording.text("check.thread.unknown", name));
    }

    /** How long a part of the deliveries' way took at its p99, in microseconds, where the transport is one of those. */
    static Gauge waits(
            ResultsByTransport byTransport, Predicate<Transport> transports, ToDoubleFunction<LatencyParts> part) {
        double limit = WAIT_LIMIT * microsBetweenArrivals(byTransport.results().workload());
        return Gauge.ofMedians(
                byTransport,
                limit,
                run -> run.latencyLedger() != null && transports.test(run.transport())
                        ? part.applyAsDouble(run.latencyLedger().p99())
                        : Double.NaN);
    }

    /** From a message, or from several that are due at once, until the next one; on average where chance decides. */
    private static double microsBetweenArrivals(Workload workload) {
        return workload.arrivals().burst() * MICROS / workload.ratePerSecond();
    }
}
