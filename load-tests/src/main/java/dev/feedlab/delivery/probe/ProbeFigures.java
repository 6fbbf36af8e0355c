package dev.feedlab.delivery.probe;

import dev.feedlab.result.Latency;
import dev.feedlab.result.LatencyLedger;
import dev.feedlab.result.LatencySlice;
import dev.feedlab.result.WireLedger;
import java.util.List;

/**
 * What the probes found in a round, and the publisher beside them. The fields mean what those of {@link dev.feedlab.result.Run}
 * with the same names do, for the probes alone.
 */
public record ProbeFigures(
        long deliveries,
        long lost,
        long duplicated,
        long reordered,
        long payloadBytes,
        Latency publisherLatenessMicros,
        Latency latencyMicros,
        LatencyLedger latencyLedger,
        WireLedger wireLedger,
        List<LatencySlice> latencyOverTime,
        String latencyHistogram) {

    public ProbeFigures {
        latencyOverTime = List.copyOf(latencyOverTime);
    }
}
