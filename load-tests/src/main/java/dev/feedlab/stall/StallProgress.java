package dev.feedlab.stall;

import dev.feedlab.compare.Plan;
import dev.feedlab.result.Latency;
import dev.feedlab.workload.Transport;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Tells how the benchmark gets on, with a line when a window begins and one when it is over. */
final class StallProgress {

    /** Of each window, besides the publishing that is measured: the backlog, coming, recovering and leaving. */
    private static final Duration AROUND_A_WINDOW = Duration.ofMillis(3_000);

    private static final double MICROS_PER_MILLI = 1_000;

    private final StallSetup setup;
    private final PrintWriter out;

    StallProgress(StallSetup setup, PrintWriter out) {
        this.setup = setup;
        this.out = out;
    }

    /**
     * A window begins.
     *
     * @param windowsLeft how many are still to be played, this one included, without the warm-up
     */
    void begins(Window window, int windowsLeft) {
        Duration left = setup.window().plus(AROUND_A_WINDOW).multipliedBy(windowsLeft);
        if (window.equals(Window.WARM_UP)) {
            left = left.plus(setup.warmUp()).plus(AROUND_A_WINDOW.multipliedBy(2));
        }
        out.println(name(window) + ": about " + Plan.words(left) + " left");
        out.flush();
    }

    void done(WindowFigures figures) {
        out.println(name(figures.window()) + ": p99 SSE " + p99(figures, Transport.SSE) + ", WebSocket "
                + p99(figures, Transport.WEBSOCKET));
        out.flush();
    }

    private String name(Window window) {
        if (window.equals(Window.WARM_UP)) {
            return "[warm-up]";
        }
        return "[pair " + window.pair() + "/" + setup.pairs() + "] "
                + (window.withStalled() ? "with stalled readers" : "without stalled readers");
    }

    private static String p99(WindowFigures figures, Transport transport) {
        Latency latency = figures.healthy().get(transport).latency();
        return String.format(Locale.ROOT, "%.2f ms", latency.p99() / MICROS_PER_MILLI);
    }
}
