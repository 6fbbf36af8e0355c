package dev.feedlab.lab;

import dev.feedlab.compare.Plan;
import dev.feedlab.lab.LabPlan.Planned;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The progress of a lab in words. */
final class LabWords {

    private LabWords() {}

    static String name(Way way) {
        return switch (way) {
            case HTTP_KEEP_ALIVE -> "HTTP, keep-alive";
            case HTTP_NEW_CONNECTION -> "HTTP, new connection each";
            case WEBSOCKET -> "WebSocket";
        };
    }

    static String roundTrips(int count) {
        return String.format(Locale.ROOT, "%,d round trips", count);
    }

    /** For instance {@code [7/45] WebSocket, 5,000 round trips, repeat 2 of 5}. */
    static String name(int index, LabPlan plan, LabSetup setup) {
        Planned run = plan.runs().get(index);
        return "[" + (index + 1) + "/" + plan.runs().size() + "] " + name(run.way()) + ", " + roundTrips(run.quantity())
                + ", repeat " + run.repeat() + " of " + setup.repeats();
    }

    static String share(int done, int all) {
        return String.format(Locale.ROOT, "%,d done (%d %%)", done, 100L * done / all);
    }

    static String seconds(LabRun run) {
        return String.format(Locale.ROOT, "%.3f s", run.seconds());
    }

    /** For instance {@code , about 12 s left}; nothing where that cannot be told, or is no time at all. */
    static String left(Pace pace, List<Planned> runs, int doneOfFirst) {
        if (runs.isEmpty()) {
            return "";
        }
        Planned first = runs.get(0);
        List<Planned> done = List.of(new Planned(first.way(), doneOfFirst, first.repeat()));
        return pace.of(runs).stream()
                .mapToObj(nanos -> ", about "
                        + Plan.words(
                                Duration.ofNanos((long) (nanos - pace.of(done).orElse(0))))
                        + " left")
                .findFirst()
                .orElse("");
    }
}
