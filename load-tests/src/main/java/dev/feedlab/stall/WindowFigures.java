package dev.feedlab.stall;

import dev.feedlab.result.Latency;
import dev.feedlab.workload.Transport;
import java.util.Map;

/**
 * What one window gave.
 *
 * @param window which it was
 * @param healthy what the healthy readers saw, by transport
 * @param publisherLateness how much later than due the server accepted the messages, in microseconds
 * @param serverRssBytes the server's resident memory when the last message had arrived, stalled readers still stalled;
 *     0 where the system does not tell
 * @param recoveries how the stalled readers fared, by transport; empty where there were none
 */
public record WindowFigures(
        Window window,
        Map<Transport, ReaderFigures> healthy,
        Latency publisherLateness,
        long serverRssBytes,
        Map<Transport, Recovery> recoveries) {

    public WindowFigures {
        healthy = Map.copyOf(healthy);
        recoveries = Map.copyOf(recoveries);
    }
}
