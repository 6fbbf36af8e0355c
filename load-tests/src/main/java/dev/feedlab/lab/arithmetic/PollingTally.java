package dev.feedlab.lab.arithmetic;

import dev.feedlab.client.ServerStats;

/**
 * What the server counted while the clients polled.
 *
 * @param seconds from the moment when the first poll was due to that when a next one would be
 * @param requests polls that it answered
 * @param emptyAnswers those of them that brought no message, as the clients saw it
 * @param bytesIn bytes that it read from the pollers
 * @param bytesOut bytes that it wrote to them
 */
public record PollingTally(double seconds, long requests, long emptyAnswers, long bytesIn, long bytesOut) {

    private static final double SECONDS_PER_MINUTE = 60;

    static PollingTally between(ServerStats before, ServerStats after, long emptyAnswers, double seconds) {
        return new PollingTally(
                seconds,
                after.requests() - before.requests(),
                emptyAnswers,
                after.bytesIn() - before.bytesIn(),
                after.bytesOut() - before.bytesOut());
    }

    /** Requests a minute. */
    public double requestsPerMinute() {
        return requests / seconds * SECONDS_PER_MINUTE;
    }

    /** Bytes a minute, both directions. */
    public double bytesPerMinute() {
        return (bytesIn + bytesOut) / seconds * SECONDS_PER_MINUTE;
    }
}
