package dev.feedlab.result;

/**
 * Delivery latency at the probes of the messages that were due in one second of a run.
 *
 * @param second seconds since the first message of the measured part was due
 * @param deliveries how many deliveries the slice holds
 * @param p50Micros their median, in microseconds
 * @param p99Micros their 99th percentile, in microseconds
 * @param maxMicros the longest, in microseconds
 */
public record LatencySlice(int second, long deliveries, double p50Micros, double p99Micros, double maxMicros) {}
