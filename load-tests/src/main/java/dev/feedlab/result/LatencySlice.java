package dev.feedlab.result;

/**
 * Delivery latency at the probes of the messages that were due in one slice of a run. A slice lasts a second; in runs of
 * more than {@value #MOST} seconds it lasts so many whole seconds that there are no more slices than that.
 *
 * @param second where the slice begins, in seconds since the first message of the measured part was due
 * @param deliveries how many deliveries the slice holds
 * @param p50Micros their median, in microseconds
 * @param p99Micros their 99th percentile, in microseconds
 * @param maxMicros the longest, in microseconds
 */
public record LatencySlice(int second, long deliveries, double p50Micros, double p99Micros, double maxMicros) {

    /** A histogram takes some 100 KB, and a chart has hardly more points across: longer runs gain nothing from more. */
    private static final int MOST = 300;

    /**
     * How long a slice is.
     *
     * @param durationSeconds how long the measured part of the run publishes
     * @return whole seconds, 1 or more
     */
    public static int lengthSeconds(int durationSeconds) {
        return Math.max(1, -Math.floorDiv(-durationSeconds, MOST));
    }
}
