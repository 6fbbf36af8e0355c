package dev.feedlab.stall;

import dev.feedlab.workload.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Median;

/**
 * What all windows gave, and what follows from it.
 *
 * @param setup what was asked for
 * @param windows in the order in which they were played
 */
public record StallResult(StallSetup setup, List<WindowFigures> windows) {

    /** The largest ratio of p99 with stalled readers to p99 without them that counts as "as without". */
    public static final double BOUND = 1.5;

    public StallResult {
        windows = List.copyOf(windows);
    }

    /** Of each pair p99 with stalled readers over p99 without them; of these the median. */
    public double medianRatio(Transport transport) {
        return Median.withDefaults()
                .evaluate(IntStream.rangeClosed(1, setup.pairs())
                        .mapToDouble(pair -> p99(pair, true, transport) / p99(pair, false, transport))
                        .toArray());
    }

    /**
     * The largest p99 of the windows without stalled readers over the smallest: what the machine does by itself; of a
     * single window always 1.
     */
    public double noise(Transport transport) {
        double[] sorted = IntStream.rangeClosed(1, setup.pairs())
                .mapToDouble(pair -> p99(pair, false, transport))
                .sorted()
                .toArray();
        return sorted[sorted.length - 1] / sorted[0];
    }

    /** Whether the windows without stalled readers are several and agree to within the bound. */
    public boolean isQuietEnough() {
        return setup.pairs() > 1 && Crowd.TRANSPORTS.stream().allMatch(transport -> noise(transport) <= BOUND);
    }

    private double p99(int pair, boolean withStalled, Transport transport) {
        Window wanted = new Window(pair, withStalled);
        return windows.stream()
                .filter(figures -> figures.window().equals(wanted))
                .findFirst()
                .orElseThrow()
                .healthy()
                .get(transport)
                .latency()
                .p99();
    }

    /** Why the benchmark does not show what it should; empty where it does. */
    public List<String> objections() {
        List<String> objections = new ArrayList<>();
        if (!windows.stream().allMatch(StallResult::reachedAllHealthy)) {
            objections.add("healthy readers lost messages or got them doubled or out of order");
        }
        for (Transport transport : Crowd.TRANSPORTS) {
            if (!(medianRatio(transport) <= BOUND)) {
                objections.add("p99 of healthy " + transport.label() + " readers rose by more than the bound");
            }
            List<Recovery> recoveries = recoveries(transport);
            if (!recoveries.stream().allMatch(Recovery::wasReal)) {
                objections.add("stalled " + transport.label() + " readers were not stuck all the window long");
            }
            if (recoveries.stream().anyMatch(recovery -> recovery.cut() > 0)) {
                objections.add("connections of stalled " + transport.label() + " readers were cut");
            }
            if (!recoveries.stream().allMatch(Recovery::isComplete)) {
                objections.add("stalled " + transport.label() + " readers did not get all that was retained");
            }
        }
        return objections;
    }

    private static boolean reachedAllHealthy(WindowFigures figures) {
        return figures.healthy().values().stream()
                .allMatch(healthy -> healthy.faults().none());
    }

    private List<Recovery> recoveries(Transport transport) {
        return windows.stream()
                .filter(figures -> figures.window().withStalled())
                .map(figures -> figures.recoveries().get(transport))
                .toList();
    }
}
