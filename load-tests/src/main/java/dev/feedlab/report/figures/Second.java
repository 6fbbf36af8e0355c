package dev.feedlab.report.figures;

import dev.feedlab.result.LatencySlice;
import dev.feedlab.result.Run;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Latency of the messages that were due in one second of a run, or in one longer slice of a long run, over the repeats.
 *
 * @param second where it begins, in seconds since the first message was due
 * @param p50Micros median latency, in microseconds
 * @param p99Micros 99th percentile, in microseconds
 */
public record Second(int second, Spread p50Micros, Spread p99Micros) {

    /** The slices of all those runs, in their order; one without a delivery is not among them. */
    public static List<Second> of(List<Run> runs) {
        Map<Integer, List<LatencySlice>> slices = runs.stream()
                .flatMap(run -> run.latencyOverTime().stream())
                .filter(slice -> slice.deliveries() > 0)
                .collect(Collectors.groupingBy(LatencySlice::second, TreeMap::new, Collectors.toList()));
        return slices.entrySet().stream()
                .map(entry -> new Second(
                        entry.getKey(),
                        Spread.of(entry.getValue().stream().mapToDouble(LatencySlice::p50Micros)),
                        Spread.of(entry.getValue().stream().mapToDouble(LatencySlice::p99Micros))))
                .toList();
    }
}
