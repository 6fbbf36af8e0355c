package dev.feedlab.stall;

import dev.feedlab.result.Latency;
import dev.feedlab.terminal.Countdown;
import dev.feedlab.terminal.Progress;
import dev.feedlab.workload.Transport;
import java.time.Duration;
import java.util.Locale;

/** Tells how the benchmark gets on: which window is on, and what came of it. */
final class StallProgress {

    /** Of each window, besides the publishing that is measured: the backlog, coming, recovering and leaving. */
    private static final Duration AROUND_A_WINDOW = Duration.ofMillis(3_000);

    private static final double MICROS_PER_MILLI = 1_000;

    private final StallSetup setup;
    private final Progress display;

    StallProgress(StallSetup setup, Progress display) {
        this.setup = setup;
        this.display = display;
    }

    /**
     * A window begins.
     *
     * @param windowsLater how many are to be played after it
     */
    void begins(Window window, int windowsLater) {
        Duration each = setup.window().plus(AROUND_A_WINDOW);
        Duration whole = warmUp().plus(each.multipliedBy(2L * setup.pairs()));
        Countdown countdown =
                new Countdown(window.equals(Window.WARM_UP) ? warmUp() : each, each.multipliedBy(windowsLater), whole);
        display.step(() -> countdown.stage(name(window)));
    }

    private Duration warmUp() {
        return setup.warmUp().isZero() ? Duration.ZERO : setup.warmUp().plus(AROUND_A_WINDOW.multipliedBy(2));
    }

    void done(WindowFigures figures) {
        display.done(name(figures.window()) + ": p99 SSE " + p99(figures, Transport.SSE) + ", WebSocket "
                + p99(figures, Transport.WEBSOCKET));
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
