package dev.feedlab.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** When messages are due: so many at one rate, then so many at the next. It never waits for anybody (an open load). */
public final class Schedule {

    private static final double MICROS_PER_SECOND = TimeUnit.SECONDS.toMicros(1);

    private record Stretch(long count, double ratePerSecond) {
        double micros() {
            return count * MICROS_PER_SECOND / ratePerSecond;
        }
    }

    private final List<Stretch> stretches;

    private Schedule(List<Stretch> stretches) {
        this.stretches = stretches;
    }

    /** So many messages at one rate, above 0. */
    public static Schedule steady(long count, double ratePerSecond) {
        return new Schedule(List.of(new Stretch(count, ratePerSecond)));
    }

    /** As many messages as are due in that time at one rate, above 0. */
    public static Schedule during(double seconds, double ratePerSecond) {
        return steady(Math.round(seconds * ratePerSecond), ratePerSecond);
    }

    /** This one, and then the other. */
    public Schedule then(Schedule other) {
        List<Stretch> all = new ArrayList<>(stretches);
        all.addAll(other.stretches);
        return new Schedule(all);
    }

    /** How many messages it has. */
    public long count() {
        return stretches.stream().mapToLong(Stretch::count).sum();
    }

    /** How long after the first message one is due, in microseconds; the first one has the number 0. */
    public long dueAfter(long number) {
        long left = number;
        double micros = 0;
        for (Stretch stretch : stretches) {
            if (left < stretch.count()) {
                return Math.round(micros + left * MICROS_PER_SECOND / stretch.ratePerSecond());
            }
            left -= stretch.count();
            micros += stretch.micros();
        }
        throw new IllegalArgumentException("message " + number + " of " + count());
    }
}
