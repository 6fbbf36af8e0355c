package dev.feedlab.report.checks;

/** What came out of a {@link Check}. */
public enum Status {
    PASSED("status.passed"),
    /** Nothing is wrong with the figures, but less can be concluded from them. */
    CAUTION("status.caution"),
    /** The figures that the check affects are shown and marked, and nothing is concluded from them. */
    FAILED("status.failed");

    private final String key;

    Status(String key) {
        this.key = key;
    }

    /** The catalogue's key of its name. */
    public String key() {
        return key;
    }
}
