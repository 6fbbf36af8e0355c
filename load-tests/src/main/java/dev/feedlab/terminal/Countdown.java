package dev.feedlab.terminal;

import java.time.Duration;

/** How long a measurement still takes whose steps have planned times; counts from when it is made, at a step's begin. */
public final class Countdown {

    private final Duration step;
    private final Duration later;
    private final long begunNanos = System.nanoTime();

    /**
     * The present step begins now.
     *
     * @param step how long it takes
     * @param later how long all steps after it take
     */
    public Countdown(Duration step, Duration later) {
        this.step = step;
        this.later = later;
    }

    /** For instance {@code about 34 s left}; a step that takes longer than planned takes no time any more. */
    public String left() {
        Duration ofStep = step.minusNanos(System.nanoTime() - begunNanos);
        return Durations.left(ofStep.isNegative() ? later : later.plus(ofStep));
    }
}
