package dev.feedlab.workload;

import java.net.URI;
import java.util.Set;

/** Which workloads make sense. Checked where people give one, not where an old result is read. */
public final class WorkloadRules {

    private static final int MOST_CLIENTS = 50_000;
    private static final int MOST_PROBES = 200;
    private static final int HIGHEST_RATE = 20_000;
    private static final int LONGEST_SECONDS = 86_400;
    private static final int SHORTEST_INTERVAL_MILLIS = 10;
    private static final int LONGEST_INTERVAL_MILLIS = 60_000;
    private static final int MOST_REPEATS = 1_000;
    private static final int LONGEST_CALIBRATION_SECONDS = 600;
    private static final int MOST_WAITING = 20_000;
    private static final long MOST_MESSAGES = 10_000_000;

    private WorkloadRules() {}

    /**
     * Refuses a workload that makes no sense.
     *
     * @throws IllegalArgumentException with one line that names what is wrong and says what is expected
     */
    public static void check(Workload workload) {
        Limits.within("clients", workload.clients(), 1, MOST_CLIENTS);
        Limits.within("probes", workload.probes(), 1, MOST_PROBES);
        Limits.rate(workload.ratePerSecond(), HIGHEST_RATE);
        Limits.within("payload", workload.payloadBytes(), 1, Limits.LONGEST_TEXT_BYTES);
        Limits.within("duration", workload.durationSeconds(), 1, LONGEST_SECONDS);
        Limits.within("warmup", workload.warmupSeconds(), 0, LONGEST_SECONDS);
        Limits.within(
                "poll interval", workload.pollIntervalMillis(), SHORTEST_INTERVAL_MILLIS, LONGEST_INTERVAL_MILLIS);
        Limits.within("calibration", workload.calibrationSeconds(), 0, LONGEST_CALIBRATION_SECONDS);
        Limits.within("waiting", workload.waiting(), 1, MOST_WAITING);
        Limits.within("repeats", workload.repeats(), 1, MOST_REPEATS);
        if (workload.messages() < 1 || workload.messages() > MOST_MESSAGES) {
            throw new IllegalArgumentException(
                    "rate times duration gives " + workload.messages() + " messages; expected 1 to " + MOST_MESSAGES);
        }
        if (workload.transports().isEmpty()
                || Set.copyOf(workload.transports()).size()
                        < workload.transports().size()) {
            throw new IllegalArgumentException("transports are listed none or twice; expected each at most once");
        }
        if (workload.target() != null) {
            checkTarget(workload.target());
        }
    }

    /**
     * Refuses what is not the URL of a server.
     *
     * @throws IllegalArgumentException with one line that says what is expected
     */
    public static void checkTarget(String target) {
        if (!target.matches("https?://[^/?#\\s]+/?") || !hasHost(target)) {
            throw new IllegalArgumentException(
                    "the target '" + target + "' is no server; expected a URL such as http://127.0.0.1:7070");
        }
    }

    private static boolean hasHost(String target) {
        try {
            return URI.create(target).getHost() != null;
        } catch (IllegalArgumentException noUri) {
            return false;
        }
    }
}
