package dev.feedlab.report.figures;

/** What a failed check can spoil; each {@link Figure} belongs to one. */
public enum Aspect {
    /** Requests and bytes. */
    VOLUME,
    /** Delivery latency. */
    LATENCY,
    /** Server CPU time. */
    COST
}
