package dev.feedlab.delivery.schedule;

import java.util.concurrent.TimeUnit;

/**
 * When messages are due: at even distances. It never waits for anybody (an open load).
 *
 * @param count how many messages
 * @param ratePerSecond how many a second, above 0
 */
public record Schedule(long count, double ratePerSecond) {

    /** As many messages as are due in that time at that rate. */
    public static Schedule during(double seconds, double ratePerSecond) {
        return new Schedule(Math.round(seconds * ratePerSecond), ratePerSecond);
    }

    /** How long after the first message one is due, in microseconds; the first one has the number 0. */
    public long dueAfter(long number) {
        if (number >= count) {
            throw new IllegalArgumentException("message " + number + " of " + count);
        }
        return Math.round(number * TimeUnit.SECONDS.toMicros(1) / ratePerSecond);
    }
}
