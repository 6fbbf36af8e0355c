package dev.feedlab.lab;

import dev.feedlab.lab.LabPlan.Planned;
import dev.feedlab.terminal.Durations;
import dev.feedlab.terminal.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;

/** Tells how the round-trip lab gets on: which run is on, how much of it is done, and how long the rest takes. */
final class LabProgress {

    private final LabPlan plan;
    private final LabSetup setup;
    private final Progress display;
    private final DurationEstimate estimate = new DurationEstimate();

    LabProgress(LabPlan plan, LabSetup setup, Progress display) {
        this.plan = plan;
        this.setup = setup;
        this.display = display;
    }

    /** A way is warmed up once more, after what has been done already. */
    void warmsUp(Way way, WarmUp soFar) {
        String change = soFar.rounds() < WarmUp.ALIKE ? "" : "; " + change(soFar);
        String words = String.format(
                Locale.ROOT,
                "warm-up, round %d of %d at most: %s%s",
                soFar.rounds() + 1,
                WarmUp.MOST_ROUNDS,
                name(way),
                change);
        display.follow(() -> words);
    }

    /** All ways are warm, or are waited for no longer. */
    void isWarm(WarmUp warmUp) {
        warmUp.slices().forEach(slice -> estimate.note(slice.way(), slice.nanosEach()));
        String outcome = warmUp.held() ? "; the pace holds: " : "; the pace does not hold: ";
        display.done(String.format(Locale.ROOT, "warm-up: %.0f s in each way", warmUp.secondsEach())
                + outcome
                + change(warmUp));
    }

    private static String change(WarmUp warmUp) {
        return String.format(
                Locale.ROOT,
                "it changed by a factor of %.2f at most in the last %d rounds (limit %s)",
                warmUp.change(),
                WarmUp.ALIKE,
                Pace.MOST_CHANGE);
    }

    /** The run of that index begins; {@code done} is asked for its round trips so far, from another thread. */
    void begins(int index, IntSupplier done) {
        display.follow(() -> {
            int soFar = done.getAsInt();
            int quantity = plan.runs().get(index).quantity();
            return name(index)
                    + String.format(Locale.ROOT, ": %,d done (%d %%)", soFar, 100L * soFar / quantity)
                    + left(index, soFar);
        });
    }

    /** The run of that index is done. */
    void done(int index, LabRun run) {
        estimate.note(run.way(), (double) run.durationNanos() / run.quantity());
        display.done(name(index) + String.format(Locale.ROOT, ": %.3f s", run.seconds()) + left(index + 1, 0));
    }

    /** For instance {@code [7/45] WebSocket, 5,000 round trips, repeat 2 of 5}. */
    private String name(int index) {
        Planned run = plan.runs().get(index);
        return "[" + (index + 1) + "/" + plan.runs().size() + "] " + name(run.way()) + ", " + roundTrips(run.quantity())
                + ", repeat " + run.repeat() + " of " + setup.repeats();
    }

    private static String name(Way way) {
        return switch (way) {
            case HTTP_KEEP_ALIVE -> "HTTP, keep-alive";
            case HTTP_NEW_CONNECTION -> "HTTP, new connection each";
            case WEBSOCKET -> "WebSocket";
        };
    }

    private static String roundTrips(int count) {
        return String.format(Locale.ROOT, "%,d round trips", count);
    }

    /**
     * For instance {@code , about 12 s left}; nothing where that cannot be told, or is no time at all.
     *
     * @param doneOfFirst round trips of the first of these runs that are done
     */
    private String left(int index, int doneOfFirst) {
        List<Planned> runs = plan.runs().subList(index, plan.runs().size());
        if (runs.isEmpty()) {
            return "";
        }
        Planned first = runs.get(0);
        List<Planned> done = List.of(new Planned(first.way(), doneOfFirst, first.repeat()));
        return estimate.of(runs).stream()
                .mapToObj(nanos ->
                        Duration.ofNanos((long) (nanos - estimate.of(done).orElse(0))))
                .map(left -> ", " + Durations.left(left))
                .findFirst()
                .orElse("");
    }
}
