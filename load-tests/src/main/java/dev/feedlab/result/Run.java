package dev.feedlab.result;

import dev.feedlab.workload.Transport;
import java.util.List;

/**
 * One run of one transport. Everything counts from the first measured subscription to the end of the last one; the
 * warm-up before has subscribers of its own and is not in these figures.
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
 * @param requests HTTP requests and handshakes of the subscribers, as the server counted them
 * @param bytesIn bytes above TCP that the server read on subscriber connections
 * @param bytesOut bytes above TCP that the server wrote on subscriber connections
 * @param payloadBytes bytes of message JSON delivered, within {@code bytesOut}
 * @param subscriberSeconds time that the subscribers were subscribed, summed over them
 * @param serverCpuMicros CPU time of the server's process
 * @param serverRssBytes resident memory of the server's process at the end, subscribers still connected
 * @param generatorCpuMicros CPU time of the load generator's process
 * @param windowMicros wall time in which the two CPU times were spent
 * @param machineCpuMicros CPU time that everything on the load generator's machine used in that time, interrupts and
 *     the two processes included; negative where it is not known
 * @param loadAverageBefore the system's one-minute load average before the run; negative where it is not known
 * @param publisherLatenessMicros how much later than due the server accepted each message; where the server is another
 *     machine, how much later than due the publisher handed the request to its HTTP client
 * @param latencyMicros delivery latency at the probes, in microseconds
 * @param gatlingLatencyMillis delivery latency at Gatling's virtual users by its clock, in milliseconds
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
        long requests,
        long bytesIn,
        long bytesOut,
        long payloadBytes,
        double subscriberSeconds,
        long serverCpuMicros,
        long serverRssBytes,
        long generatorCpuMicros,
        long windowMicros,
        long machineCpuMicros,
        double loadAverageBefore,
        Latency publisherLatenessMicros,
        Latency latencyMicros,
        Latency gatlingLatencyMillis,
        WireLedger wireLedger,
        List<LatencySlice> latencyOverTime,
        String latencyHistogram,
        String gatlingLatencyHistogram) {

    public Run {
        latencyOverTime = List.copyOf(latencyOverTime);
    }

    /** Whether every subscriber got every message once and in order. */
    public boolean deliveredEverything() {
        return lost == 0 && duplicated == 0 && reordered == 0 && deliveries == expectedDeliveries;
    }
}
