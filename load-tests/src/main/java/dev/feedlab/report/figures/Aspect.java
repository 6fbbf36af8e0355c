package dev.feedlab.report.figures;

/** What a failed check can spoil; each {@link Figure} belongs to one. */
public enum Aspect {
    /** Requests and bytes. */
    VOLUME(false),
    /** Delivery latency. */
    LATENCY(true),
    /** Server CPU time. */
    COST(true);

    private final boolean byChance;

    Aspect(boolean byChance) {
        this.byChance = byChance;
    }

    /**
     * Whether its figures vary from run to run by chance, so that a test can ask whether chance alone sets two transports
     * apart. Requests and bytes follow from the protocols and the messages.
     */
    public boolean byChance() {
        return byChance;
    }
}
