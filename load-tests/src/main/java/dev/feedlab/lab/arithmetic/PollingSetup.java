package dev.feedlab.lab.arithmetic;

import dev.feedlab.lab.LabSetup;
import dev.feedlab.workload.Limits;

/**
 * Some clients that poll, and for how long.
 *
 * @param clients 1 to 1,000
 * @param intervalMillis from one poll of a client to its next; 10 to 60,000
 * @param durationSeconds 1 to 3,600
 * @param target base URL of the server, or null where one is started
 */
public record PollingSetup(int clients, int intervalMillis, int durationSeconds, String target) {

    private static final int MOST_CLIENTS = 1_000;
    private static final int SHORTEST_INTERVAL_MILLIS = 10;
    private static final int LONGEST_INTERVAL_MILLIS = 60_000;
    private static final int LONGEST_SECONDS = 3_600;
    private static final double MILLIS_PER_MINUTE = 60_000;
    private static final double MILLIS_PER_SECOND = 1_000;

    /**
     * Refuses what makes no sense.
     *
     * @throws IllegalArgumentException with one line that names what is wrong and says what is expected
     */
    public void check() {
        Limits.within("clients", clients, 1, MOST_CLIENTS);
        Limits.within("interval-ms", intervalMillis, SHORTEST_INTERVAL_MILLIS, LONGEST_INTERVAL_MILLIS);
        Limits.within("duration", durationSeconds, 1, LONGEST_SECONDS);
        if (target != null) {
            LabSetup.checkTarget(target);
        }
    }

    /** Requests a minute: each client makes one an interval, whether there is something new or not. */
    public double requestsPerMinute() {
        return clients * MILLIS_PER_MINUTE / intervalMillis;
    }

    /** Requests in the whole duration. */
    public double requests() {
        return clients * MILLIS_PER_SECOND * durationSeconds / intervalMillis;
    }
}
