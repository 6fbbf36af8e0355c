package dev.feedlab.report.theory;

import dev.feedlab.report.figures.Figure;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;

/** How late a message is, by what each transport waits for. */
final class Delay {

    private static final double MICROS_PER_MILLI = 1_000;

    private Delay() {}

    /**
     * The latency that a share of the deliveries do not exceed, in microseconds.
     *
     * <p>A short poll comes at a moment that has nothing to do with the message's: the wait is spread evenly over the
     * interval. The other transports wait for nothing but work: one message is so many deliveries, one after the other,
     * and the share of them that has been made has waited for that share of the work. On a path that takes time itself
     * nothing is predicted for them, because that time is not in the result.
     *
     * @param share 0 to 1
     * @param cores of the machine that server and load generator share
     */
    static double atShare(double share, Run run, Workload workload, boolean overLoopback, int cores) {
        if (run.transport() == Transport.POLLING) {
            return share * workload.pollIntervalMillis() * MICROS_PER_MILLI;
        }
        return overLoopback ? share * run.subscribers() * workOfADelivery(run, cores) : Double.NaN;
    }

    /** Server and load generator work at the same time and the slower one sets the pace, or they take turns on one core. */
    private static double workOfADelivery(Run run, int cores) {
        double written = Figure.CPU_PER_DELIVERY.of(run);
        double read = Figure.GENERATOR_CPU_PER_DELIVERY.of(run);
        return cores > 1 ? Math.max(written, read) : written + read;
    }
}
