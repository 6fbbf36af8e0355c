package dev.feedlab.lab;

import dev.feedlab.lab.LabPlan.Planned;
import dev.feedlab.terminal.Progress;
import dev.feedlab.terminal.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.IntSupplier;

/** Tells how the round-trip lab gets on: which run is on, how much of it is done, and how long the rest takes. */
final class LabProgress {

    private final LabPlan plan;
    private final Progress display;
    private final DurationEstimate estimate = new DurationEstimate();

    LabProgress(LabPlan plan, Progress display) {
        this.plan = plan;
        this.display = display;
    }

    /** A way is warmed up once more, after what has been done already. */
    void warmsUp(Way way, WarmUp soFar) {
        String round = String.format(
                Locale.ROOT, "warm-up, round %d, %d at most: %s", soFar.rounds() + 1, WarmUp.MOST_ROUNDS, name(way));
        Stage stage = Stage.endless(soFar.rounds() < WarmUp.ALIKE ? round : round + ", " + change(soFar));
        display.follow(() -> stage);
    }

    /** All ways are warm, or are waited for no longer. */
    void isWarm(WarmUp warmUp) {
        warmUp.slices().forEach(slice -> estimate.note(slice.way(), slice.nanosEach()));
        String seconds = String.format(Locale.ROOT, "warm-up: %.0f s in each way", warmUp.secondsEach());
        if (warmUp.held()) {
            display.done(seconds + "; the pace holds: " + change(warmUp));
        } else {
            display.complain(seconds + "; the pace does not hold: " + change(warmUp));
        }
    }

    private static String change(WarmUp warmUp) {
        return String.format(Locale.ROOT, "changed by a factor of %.2f (limit %s)", warmUp.change(), Pace.MOST_CHANGE);
    }

    /** The run of that index begins; {@code done} is asked for its round trips so far, from another thread. */
    void begins(int index, IntSupplier done) {
        display.follow(() -> stage(index, done.getAsInt()));
    }

    /** The run of that index is done. */
    void done(int index, LabRun run) {
        estimate.note(run.way(), (double) run.durationNanos() / run.quantity());
        display.done(String.format(Locale.ROOT, "%s: %.3f s", name(index), run.seconds()));
    }

    /** For instance {@code [7/45] 5,000 over WebSocket}. */
    private String name(int index) {
        Planned run = plan.runs().get(index);
        return String.format(
                Locale.ROOT, "[%d/%d] %,d over %s", index + 1, plan.runs().size(), run.quantity(), name(run.way()));
    }

    private static String name(Way way) {
        return switch (way) {
            case HTTP_KEEP_ALIVE -> "HTTP, keep-alive";
            case HTTP_NEW_CONNECTION -> "HTTP, new connection each";
            case WEBSOCKET -> "WebSocket";
        };
    }

    /**
     * Nothing is told of the end before every way has been played.
     *
     * @param done round trips of that run so far
     */
    private Stage stage(int index, int done) {
        List<Planned> runs = plan.runs();
        Planned present = runs.get(index);
        OptionalDouble whole = estimate.of(runs);
        if (whole.isEmpty()) {
            return Stage.endless(name(index));
        }
        double left = estimate.of(runs.subList(index, runs.size())).orElseThrow()
                - estimate.of(List.of(new Planned(present.way(), done, present.repeat())))
                        .orElseThrow();
        return new Stage(name(index), 1 - left / whole.getAsDouble(), Duration.ofNanos((long) left));
    }
}
