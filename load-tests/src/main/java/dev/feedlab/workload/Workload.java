package dev.feedlab.workload;

import java.util.List;

/**
 * Everything that decides what a comparison does; two comparisons with equal workloads ask the same of a server.
 *
 * @param preset name of the preset that the figures began from
 * @param clients virtual users of Gatling that subscribe in each run; 1 or more
 * @param probes readers with a microsecond clock beside them; 1 or more
 * @param ratePerSecond messages published per second, on average
 * @param arrivals how they follow each other
 * @param payloadBytes length of a message's text, in bytes of UTF-8; 1 to 16,384
 * @param durationSeconds how long the measured part of a run publishes
 * @param warmupSeconds how long a run publishes to subscribers of its own before that
 * @param pollIntervalMillis time between two short polls of a client
 * @param headers which ones subscribers send
 * @param calibrationSeconds how long each of the cells lasts in which the server's cost is taken apart; 0 for none
 * @param waiting how many subscribers wait in one of these cells
 * @param repeats runs of each transport
 * @param transports what is compared
 * @param seed decides the order of the runs, the texts of the messages and, where chance has a part in it, when they are due
 * @param target base URL of the server that was measured, or null where each run had a server of its own
 * @param disguised the transport by which subscribers read in truth, whatever the runs are called; null where they are called
 *     what they are. It is for comparing a transport with itself, where no difference is to be found
 */
public record Workload(
        String preset,
        int clients,
        int probes,
        double ratePerSecond,
        ArrivalProcess arrivals,
        int payloadBytes,
        int durationSeconds,
        int warmupSeconds,
        int pollIntervalMillis,
        RequestHeaders headers,
        int calibrationSeconds,
        int waiting,
        int repeats,
        List<Transport> transports,
        long seed,
        String target,
        Transport disguised) {

    public Workload {
        transports = List.copyOf(transports);
    }

    /** By what subscribers read in a run of that name. */
    public Transport readBy(Transport name) {
        return disguised == null ? name : disguised;
    }

    /** What a run is called whose subscribers read by that transport; of the workload of a single run. */
    public Transport nameOf(Transport readBy) {
        return disguised == null ? readBy : transports.get(0);
    }

    /** Messages that a run publishes while it is measured. */
    public long messages() {
        return Math.round(ratePerSecond * durationSeconds);
    }
}
