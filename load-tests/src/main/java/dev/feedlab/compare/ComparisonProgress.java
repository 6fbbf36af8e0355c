package dev.feedlab.compare;

import dev.feedlab.delivery.round.Phase;
import dev.feedlab.result.Run;
import dev.feedlab.terminal.Countdown;
import dev.feedlab.terminal.Progress;
import java.time.Duration;
import java.util.Locale;

/** Tells how a comparison gets on: which run is on, what it does, and what came of it. */
final class ComparisonProgress {

    private static final double MICROS_PER_MILLI = 1_000;

    private final Plan plan;
    private final Progress display;

    private final Duration whole;

    /** The present run's, for instance {@code [2/4] SSE}. */
    private String name;

    private Countdown countdown;

    ComparisonProgress(Plan plan, Progress display) {
        this.plan = plan;
        this.display = display;
        this.whole = plan.timeFrom(0);
    }

    /** The run of that index, counted from 0, begins. */
    void begins(int index) {
        PlannedRun run = plan.runs().get(index);
        name = "[" + (index + 1) + "/" + plan.runs().size() + "] "
                + run.transport().label();
        countdown = new Countdown(plan.time(run), plan.timeFrom(index + 1), whole);
        now(Phase.STARTING);
    }

    /** The present run now does this. */
    void now(Phase phase) {
        String doing = name + ": " + phase.label();
        Countdown left = countdown;
        display.step(() -> left.stage(doing));
    }

    /** The present run gave figures. */
    void done(Run run) {
        String outcome = name + ": " + outcome(run);
        if (plan.isFulfilledBy(run)) {
            display.done(outcome);
        } else {
            display.complain(outcome);
        }
    }

    /** The present run gave none. */
    void failed(String reason) {
        display.complain(name + ": failed, " + reason);
    }

    /** What came of a run, complaints first. */
    private String outcome(Run run) {
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
