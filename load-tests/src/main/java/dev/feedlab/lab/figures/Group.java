package dev.feedlab.lab.figures;

import dev.feedlab.lab.LabRun;
import dev.feedlab.lab.Way;
import java.util.Comparator;
import java.util.List;

/**
 * The repeats of one way with one quantity.
 *
 * @param runs by their duration, shortest first; one or more
 * @param interval of the median duration, in seconds
 */
public record Group(Way way, int quantity, List<LabRun> runs, Interval interval) {

    static Group of(Way way, int quantity, List<LabRun> runs, long seed) {
        List<LabRun> sorted = runs.stream()
                .sorted(Comparator.comparingLong(LabRun::durationNanos))
                .toList();
        return new Group(way, quantity, sorted, Bootstrap.ofMedian(seconds(sorted), seed));
    }

    /** The repeat with the median duration, or the shorter one of the two in the middle. */
    public LabRun middle() {
        return runs.get((runs.size() - 1) / 2);
    }

    /** The median duration. */
    public double medianSeconds() {
        return Bootstrap.median(seconds());
    }

    double[] seconds() {
        return seconds(runs);
    }

    private static double[] seconds(List<LabRun> runs) {
        return runs.stream().mapToDouble(LabRun::seconds).toArray();
    }
}
