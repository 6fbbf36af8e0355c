package dev.feedlab.terminal;

import java.time.Duration;

/** How long a measurement still takes whose steps have planned times; counts from when it is made, at a step's begin. */
public final class Countdown {

    private final Duration step;
    private final Duration later;
    private final Duration whole;
    private final long begunNanos = System.nanoTime();

    /**
     * The present step begins now.
     *
     * @param step how long it takes
     * @param later how long all steps after it take
     * @param whole how long all steps take, those before it too; more than 0
     */
    public Countdown(Duration step, Duration later, Duration whole) {
        this.step = step;
        this.later = later;
        this.whole = whole;
    }

    /** What is done now, and how long the rest takes; a step that takes longer than planned takes no time any more. */
    public Stage stage(String words) {
        Duration ofStep = step.minusNanos(System.nanoTime() - begunNanos);
        Duration left = ofStep.isNegative() ? later : later.plus(ofStep);
        return new Stage(words, 1 - (double) left.toNanos() / whole.toNanos(), left);
    }
}
