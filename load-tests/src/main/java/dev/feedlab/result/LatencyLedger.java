package dev.feedlab.result;

/**
 * Where the time of the probes' deliveries went. Medians of parts do not add up to a median: what does are the means over
 * those deliveries whose latency lies next to it.
 *
 * @param deliveries how many deliveries it rests on
 * @param outOfOrder for how many more the moments were not in their order, or not all of them are known, so that they are left
 *     out
 * @param typical mean over the middle fifth of the deliveries by their latency, from the 40th to the 60th percentile
 * @param slow mean over those from the 98th percentile on, without the slowest in a thousand
 * @param median of each part by itself
 * @param p99 of each part by itself
 */
public record LatencyLedger(
        long deliveries,
        long outOfOrder,
        LatencyParts typical,
        LatencyParts slow,
        LatencyParts median,
        LatencyParts p99) {}
