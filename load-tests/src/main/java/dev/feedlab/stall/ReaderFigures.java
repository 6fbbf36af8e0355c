package dev.feedlab.stall;

import dev.feedlab.result.Latency;

/**
 * What the healthy readers of one transport saw in one window, all of them together.
 *
 * @param latency of every delivery since it was due, in microseconds
 * @param faults what did not come as it should
 */
public record ReaderFigures(Latency latency, Faults faults) {}
