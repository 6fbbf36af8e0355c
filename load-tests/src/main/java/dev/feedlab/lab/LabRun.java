package dev.feedlab.lab;

/**
 * A number of round trips, one after the other.
 *
 * @param quantity of round trips, all of which were answered rightly
 * @param repeat counted from 1
 * @param startedAt when the first one began, ISO 8601 in UTC with microseconds
 * @param endedAt {@code startedAt} and the duration
 * @param durationNanos all of them together
 * @param p50Nanos the median of a single round trip, to three digits; so are the following
 * @param p99Nanos the 99th percentile
 * @param maxNanos the longest
 * @param bytesOut bytes that the client sent above TCP
 * @param bytesIn bytes that it received above TCP
 */
public record LabRun(
        Way way,
        int quantity,
        int repeat,
        String startedAt,
        String endedAt,
        long durationNanos,
        long p50Nanos,
        long p99Nanos,
        long maxNanos,
        long bytesOut,
        long bytesIn) {

    private static final double NANOS_PER_SECOND = 1e9;

    /** Duration of all, in seconds. */
    public double seconds() {
        return durationNanos / NANOS_PER_SECOND;
    }

    /** Bytes of one round trip, both directions. */
    public double bytesPerRoundTrip() {
        return (double) (bytesOut + bytesIn) / quantity;
    }
}
