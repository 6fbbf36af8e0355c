package dev.feedlab.delivery.round;

/** What a run is doing. */
public enum Phase {
    STARTING("starting"),
    WARMING_UP("warming up"),
    CONNECTING("connecting"),
    PUBLISHING("publishing"),
    DRAINING("waiting for the last deliveries"),
    LEAVING("disconnecting"),
    CALIBRATING("measuring what waiting costs");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    /** In words for people. */
    public String label() {
        return label;
    }
}
