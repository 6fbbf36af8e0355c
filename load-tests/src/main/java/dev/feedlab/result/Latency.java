package dev.feedlab.result;

/**
 * Delivery latency of one run: percentiles, maximum and mean, all in the unit that the field holding it names.
 *
 * @param p999 the 99.9th percentile
 */
public record Latency(double p50, double p90, double p99, double p999, double max, double mean) {}
