package dev.feedlab.compare;

import dev.feedlab.workload.Transport;

/**
 * One run to come.
 *
 * @param repeat 1, 2, 3 …
 */
public record PlannedRun(Transport transport, int repeat) {}
