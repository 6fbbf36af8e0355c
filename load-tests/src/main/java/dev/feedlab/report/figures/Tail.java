package dev.feedlab.report.figures;

import dev.feedlab.result.Run;
import java.util.Collection;

/**
 * How far out a number of messages carries the percentiles of delivery latency. A message that is late is late at all probes,
 * so it is messages that a percentile rests on, not deliveries.
 *
 * @param messages published; 0 or more
 */
public record Tail(long messages) {

    /** With fewer messages beyond a percentile, one of them decides it. */
    private static final int FEWEST = 2;

    /** The share of {@link Figure#P999}. */
    private static final double P999 = 0.999;

    /** Of each run by itself: as far as the one with the fewest messages carries. */
    public static Tail ofEach(ResultsByTransport byTransport) {
        return new Tail(byTransport.runs().mapToLong(Run::published).min().orElse(0));
    }

    /** Of all those runs put together. */
    public static Tail ofAll(Collection<Run> runs) {
        return new Tail(runs.stream().mapToLong(Run::published).sum());
    }

    /**
     * Whether a report gives that figure. All are given but the p99.9 that one message decides; the longest delivery is one by
     * its name.
     */
    public boolean gives(Figure figure) {
        return figure != Figure.P999 || P999 <= carried();
    }

    /** The share of deliveries up to which no percentile is decided by one message, from 0 on. */
    public double carried() {
        return without(FEWEST);
    }

    /** The share up to which a message lies beyond each percentile, from 0 on. */
    public double end() {
        return without(1);
    }

    private double without(int beyond) {
        return messages <= beyond ? 0 : 1 - (double) beyond / messages;
    }
}
