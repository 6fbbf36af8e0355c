package dev.feedlab.lab.figures;

import dev.feedlab.lab.LabRun;
import dev.feedlab.lab.Way;
import dev.feedlab.statistics.Interval;
import dev.feedlab.statistics.MedianInterval;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Median;

/**
 * The repeats of one way with one quantity.
 *
 * @param runs by their duration, shortest first; one or more
 * @param interval of the median duration, in seconds; none where there are too few repeats
 */
public record Group(Way way, int quantity, List<LabRun> runs, Optional<Interval> interval) {

    static Group of(Way way, int quantity, List<LabRun> runs) {
        List<LabRun> sorted = runs.stream()
                .sorted(Comparator.comparingLong(LabRun::durationNanos))
                .toList();
        return new Group(way, quantity, sorted, MedianInterval.of(seconds(sorted)));
    }

    /** The repeat with the median duration, or the shorter one of the two in the middle. */
    public LabRun middle() {
        return runs.get((runs.size() - 1) / 2);
    }

    /** The median duration. */
    public double medianSeconds() {
        return Median.withDefaults().evaluate(seconds());
    }

    double[] seconds() {
        return seconds(runs);
    }

    private static double[] seconds(List<LabRun> runs) {
        return runs.stream().mapToDouble(LabRun::seconds).toArray();
    }
}
