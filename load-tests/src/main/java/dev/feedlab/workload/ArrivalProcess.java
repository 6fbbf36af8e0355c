package dev.feedlab.workload;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How messages follow each other, at the same mean rate.
 *
 * @param kind at even distances, by chance, or several at once
 * @param burst how many messages are due at once; 1 but for {@link Kind#BURST}
 */
public record ArrivalProcess(Kind kind, int burst) {

    /** The most messages that may be due at once. */
    public static final int LARGEST_BURST = 1_000;

    /** At even distances. */
    public static final ArrivalProcess FIXED = new ArrivalProcess(Kind.FIXED, 1);

    private static final ArrivalProcess POISSON = new ArrivalProcess(Kind.POISSON, 1);
    private static final String BURST_PREFIX = "burst:";

    /** Kinds of arrival processes. */
    public enum Kind {
        /** At even distances. */
        FIXED,
        /** With distances drawn from an exponential distribution: a Poisson process. */
        POISSON,
        /** Several at once, and these groups at even distances. */
        BURST
    }

    /** Its name in options and in {@code results.json}: {@code fixed}, {@code poisson} or {@code burst:20}. */
    @JsonValue
    public String key() {
        return switch (kind) {
            case FIXED -> "fixed";
            case POISSON -> "poisson";
            case BURST -> BURST_PREFIX + burst;
        };
    }

    /**
     * The arrival process of that name.
     *
     * @throws IllegalArgumentException if there is none; the message says what is expected
     */
    @JsonCreator
    public static ArrivalProcess of(String key) {
        if (key.equals(FIXED.key())) {
            return FIXED;
        } else if (key.equals(POISSON.key())) {
            return POISSON;
        } else if (key.matches(BURST_PREFIX + "\\d{1,9}")) {
            int burst = Integer.parseInt(key.substring(BURST_PREFIX.length()));
            if (burst >= 1 && burst <= LARGEST_BURST) {
                return new ArrivalProcess(Kind.BURST, burst);
            }
        }
        throw new IllegalArgumentException(
                "unknown arrivals '" + key + "'; expected fixed, poisson or burst:N with N from 1 to " + LARGEST_BURST);
    }
}
