package dev.feedlab.workload;

import java.util.List;

/**
 * Everything that decides what a comparison does; two comparisons with equal workloads ask the same of a server.
 *
 * @param preset name of the preset that the figures began from
 * @param clients virtual users of Gatling that subscribe in each run; 1 or more
 * @param probes readers with a microsecond clock beside them; 1 or more
 * @param ratePerSecond messages published per second, on a fixed schedule
 * @param payloadBytes length of a message's text, in bytes of UTF-8; 1 to 16,384
 * @param durationSeconds how long the measured part of a run publishes
 * @param warmupSeconds how long a run publishes to subscribers of its own before that
 * @param pollIntervalMillis time between two short polls of a client
 * @param repeats runs of each transport
 * @param transports what is compared
 * @param seed decides the order of the runs
 * @param target base URL of the server that was measured, or null where each run had a server of its own
 */
public record Workload(
        String preset,
        int clients,
        int probes,
        double ratePerSecond,
        int payloadBytes,
        int durationSeconds,
        int warmupSeconds,
        int pollIntervalMillis,
        int repeats,
        List<Transport> transports,
        long seed,
        String target) {

    public Workload {
        transports = List.copyOf(transports);
    }

    /** Messages that a run publishes while it is measured. */
    public long messages() {
        return Math.round(ratePerSecond * durationSeconds);
    }
}
