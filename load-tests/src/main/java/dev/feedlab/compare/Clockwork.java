package dev.feedlab.compare;

import dev.feedlab.result.Run;
import java.time.Duration;
import java.util.Locale;

/** Knows which run is on and how much time is left, and puts it into words. */
final class Clockwork {

    private static final double MICROS_PER_MILLI = 1_000;

    private final Plan plan;
    private int index;
    private long begunNanos;

    Clockwork(Plan plan) {
        this.plan = plan;
    }

    synchronized void begin(int newIndex) {
        index = newIndex;
        begunNanos = System.nanoTime();
    }

    /** For instance {@code [2/4] SSE}, with the repeat where there are several. */
    synchronized String name() {
        PlannedRun run = plan.runs().get(index);
        String repeat = plan.workload().repeats() == 1
                ? ""
                : ", repeat " + run.repeat() + " of " + plan.workload().repeats();
        return "[" + (index + 1) + "/" + plan.runs().size() + "] "
                + run.transport().label() + repeat;
    }

    /** For instance {@code about 34 s left}. */
    synchronized String left() {
        Duration spent = Duration.ofNanos(System.nanoTime() - begunNanos);
        Duration ofThisRun = plan.time(plan.runs().get(index)).minus(spent);
        Duration left = plan.timeFrom(index + 1).plus(ofThisRun.isNegative() ? Duration.ZERO : ofThisRun);
        return "about " + Plan.words(left) + " left";
    }

    /** What came of a run, complaints first. */
    String outcome(Run run) {
        String latency = String.format(
                Locale.ROOT,
                "latency p50 %.1f ms, p99 %.1f ms",
                run.latencyMicros().p50() / MICROS_PER_MILLI,
                run.latencyMicros().p99() / MICROS_PER_MILLI);
        long planned = plan.workload().messages();
        if (run.published() < planned) {
            return String.format(
                    Locale.ROOT, "the server took only %,d of %,d messages; %s", run.published(), planned, latency);
        }
        if (run.deliveredEverything()) {
            return String.format(Locale.ROOT, "%,d deliveries, none missing; %s", run.deliveries(), latency);
        }
        return String.format(
                Locale.ROOT,
                "%,d of %,d deliveries, %,d lost, %,d doubled, %,d out of order; %s",
                run.deliveries(),
                run.expectedDeliveries(),
                run.lost(),
                run.duplicated(),
                run.reordered(),
                latency);
    }
}
