package dev.feedlab.report.figures;

/**
 * What a delay is to a person who waits for it: Nielsen, Usability Engineering, 1993, chapter 5, after Miller, 1968, and
 * Card, Robertson and Mackinlay, 1991. Those limits are for the answer to what the person did; for a message of somebody
 * else's they are the strictest that can be asked for.
 */
public enum LatencyBand {
    /** Up to 0.1 s: felt as immediate. */
    IMMEDIATE(100_000),
    /** Up to 1 s: noticed, but the train of thought goes on. */
    NOTICED(1_000_000),
    /** Up to 10 s: the thought is broken, the attention stays. */
    INTERRUPTING(10_000_000),
    /** Beyond: the attention goes elsewhere. */
    LOST(Double.POSITIVE_INFINITY);

    private final double upToMicros;

    LatencyBand(double upToMicros) {
        this.upToMicros = upToMicros;
    }

    /** The band of a delay in microseconds. */
    public static LatencyBand of(double micros) {
        for (LatencyBand band : values()) {
            if (micros <= band.upToMicros) {
                return band;
            }
        }
        return LOST;
    }
}
