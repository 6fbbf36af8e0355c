package dev.feedlab.delivery;

/** What a run is doing, for whoever watches it. */
public enum Phase {
    STARTING("starting"),
    WARMING_UP("warming up"),
    CONNECTING("connecting"),
    PUBLISHING("publishing"),
    DRAINING("waiting for the last deliveries"),
    LEAVING("disconnecting");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    /** In words for people. */
    public String label() {
        return label;
    }
}
