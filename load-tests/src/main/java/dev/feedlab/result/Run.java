package dev.feedlab.result;

import dev.feedlab.workload.Transport;
import java.util.List;

/**
 * One run of one transport. Messages, deliveries and latencies are those of the measured round; the warm-up before has
 * subscribers of its own and is not in these figures. Requests, bytes and CPU times are those of the window: from when the
 * first message was due until the message behind the last one would have been. It is as long for every transport, and neither
 * the coming nor the leaving of subscribers is in it.
 *
 * @param repeat 1, 2, 3 …
 * @param startedAt ISO 8601 in UTC
 * @param published messages that the publisher sent and the server took
 * @param subscribers virtual users and probes together
 * @param expectedDeliveries {@code published} times {@code subscribers}
 * @param deliveries different messages that arrived, summed over the subscribers
 * @param lost messages that a subscriber never got, summed over the subscribers
 * @param duplicated arrivals of a message at a subscriber that had it already
 * @param reordered arrivals of a message after one that was published later
 * @param payloadBytes bytes of message JSON in {@code deliveries}
 * @param opening what opening the subscriptions took
 * @param windowMicros how long the window was
 * @param windowDeliveries deliveries that the server counted in the window; of short polling's the last ones come after it
 * @param requests HTTP requests and handshakes of the subscribers in the window, as the server counted them
 * @param bytesIn bytes above TCP that the server read on subscriber connections in the window
 * @param bytesOut bytes above TCP that the server wrote on subscriber connections in the window
 * @param serverCpuMicros CPU time of the server's process in the window
 * @param serverRssBytes resident memory of the server's process at the end, subscribers still connected
 * @param generatorCpuMicros CPU time of the load generator's process in the window
 * @param probesCpuMicros CPU time of the process that publishes and holds the probes, in the window
 * @param machineCpuMicros CPU time that everything on the load generator's machine used in the window, interrupts and
 *     those processes included; negative where it is not known
 * @param serverThreads what the server's threads used; null where the system does not tell
 * @param generatorThreads likewise, the load generator's
 * @param probesThreads likewise, of the process that publishes and holds the probes
 * @param loadAverageBefore the system's one-minute load average before the run; negative where it is not known
 * @param publisherLatenessMicros how much later than due the server accepted each message; where the server is another
 *     machine, how much later than due the request was sent
 * @param latencyMicros delivery latency at the probes, in microseconds
 * @param gatlingLatencyMillis delivery latency at Gatling's virtual users by its clock, in milliseconds
 * @param latencyLedger where the time of the probes' deliveries went; null where the server does not tell when it wrote, or
 *     has another clock
 * @param costCells what the server used while only one thing went on; empty where that was not measured
 * @param wireLedger what the bytes on the probes' connections were for
 * @param latencyOverTime the probes' latency, slice by slice
 * @param latencyHistogram all of the probes' latencies in microseconds, HdrHistogram V2 compressed, base64
 * @param gatlingLatencyHistogram all of the virtual users' latencies in milliseconds, likewise
 */
public record Run(
        Transport transport,
        int repeat,
        String startedAt,
        long published,
        int subscribers,
        long expectedDeliveries,
        long deliveries,
        long lost,
        long duplicated,
        long reordered,
        long payloadBytes,
        Opening opening,
        long windowMicros,
        long windowDeliveries,
        long requests,
        long bytesIn,
        long bytesOut,
        long serverCpuMicros,
        long serverRssBytes,
        long generatorCpuMicros,
        long probesCpuMicros,
        long machineCpuMicros,
        ThreadTimes serverThreads,
        ThreadTimes generatorThreads,
        ThreadTimes probesThreads,
        double loadAverageBefore,
        Latency publisherLatenessMicros,
        Latency latencyMicros,
        Latency gatlingLatencyMillis,
        LatencyLedger latencyLedger,
        List<CostCell> costCells,
        WireLedger wireLedger,
        List<LatencySlice> latencyOverTime,
        String latencyHistogram,
        String gatlingLatencyHistogram) {

    public Run {
        costCells = List.copyOf(costCells);
        latencyOverTime = List.copyOf(latencyOverTime);
    }

    /** Whether every subscriber got every message once and in order. */
    public boolean deliveredEverything() {
        return lost == 0 && duplicated == 0 && reordered == 0 && deliveries == expectedDeliveries;
    }
}
