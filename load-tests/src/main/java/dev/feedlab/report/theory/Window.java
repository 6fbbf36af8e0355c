package dev.feedlab.report.theory;

import dev.feedlab.result.Run;
import dev.feedlab.workload.Workload;

/**
 * How many messages come in how long a time.
 *
 * @param newestId of the ids from 1 on that messages have; 0 where there are none
 * @param messages published, on average
 * @param seconds its length
 * @param ratePerSecond messages a second, as planned; above 0
 */
record Window(long newestId, double messages, double seconds, double ratePerSecond) {

    private static final double MICROS = 1_000_000;

    /** That of a run. */
    static Window of(Run run, Workload workload) {
        return new Window(run.published(), run.published(), run.windowMicros() / MICROS, workload.ratePerSecond());
    }

    /** The same time with messages at another rate, whose ids are as long. */
    Window at(double otherRate) {
        return new Window(newestId, seconds * otherRate, seconds, otherRate);
    }
}
