package dev.feedlab.delivery.schedule;

import dev.feedlab.workload.ArrivalProcess;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;

/**
 * When messages are due. It never waits for anybody (an open load). The first message is due at its beginning, the others
 * follow as an {@link ArrivalProcess} says, and all lie in its {@link #spanMicros() span}.
 */
public final class Schedule {

    private static final double MICROS_PER_SECOND = TimeUnit.SECONDS.toMicros(1);

    private final long count;
    private final double ratePerSecond;
    private final double distanceMicros;
    private final LongUnaryOperator dueAfter;

    private Schedule(long count, double ratePerSecond, double distanceMicros, LongUnaryOperator dueAfter) {
        this.count = count;
        this.ratePerSecond = ratePerSecond;
        this.distanceMicros = distanceMicros;
        this.dueAfter = dueAfter;
    }

    /**
     * Messages at even distances.
     *
     * @param count how many messages
     * @param ratePerSecond how many a second, above 0
     */
    public Schedule(long count, double ratePerSecond) {
        this(count, ratePerSecond, 1, MICROS_PER_SECOND / ratePerSecond);
    }

    private Schedule(long count, double ratePerSecond, int burst, double distanceMicros) {
        this(count, ratePerSecond, distanceMicros, number -> Math.round(number / burst * distanceMicros));
    }

    /** As many messages as are due in that time at that rate, at even distances. */
    public static Schedule during(double seconds, double ratePerSecond) {
        return of(ArrivalProcess.FIXED, seconds, ratePerSecond, 0);
    }

    /**
     * As many messages as are due in that time at that rate.
     *
     * @param ratePerSecond how many a second on average, above 0
     * @param seed decides what is left to chance; the same one gives the same due times
     */
    public static Schedule of(ArrivalProcess arrivals, double seconds, double ratePerSecond, long seed) {
        long count = Math.round(seconds * ratePerSecond);
        return switch (arrivals.kind()) {
            case FIXED -> new Schedule(count, ratePerSecond);
            case POISSON -> poisson(count, ratePerSecond, seed);
            case BURST ->
                new Schedule(
                        count, ratePerSecond, arrivals.burst(), arrivals.burst() * MICROS_PER_SECOND / ratePerSecond);
        };
    }

    /**
     * A Poisson process of which it is known that a message is due at the beginning, and how many are due in the span. The
     * first leaves the rest as it is (Slivnyak's theorem; Kingman, <i>Poisson Processes</i>, 1993, 5.1), and given their
     * number the others are as that many independent uniform draws, put in order (the same, 2.4). So chance moves the
     * messages and not their number, and repeats stay comparable.
     */
    private static Schedule poisson(long count, double ratePerSecond, long seed) {
        double span = count * MICROS_PER_SECOND / ratePerSecond;
        SplittableRandom random = new SplittableRandom(seed);
        long[] due = new long[Math.toIntExact(count)];
        for (int number = 1; number < count; number++) {
            due[number] = (long) (random.nextDouble() * span);
        }
        Arrays.sort(due);
        return new Schedule(count, ratePerSecond, 0, number -> due[(int) number]);
    }

    /** How many messages. */
    public long count() {
        return count;
    }

    /** Time between two moments at which messages are due, in microseconds; 0 where chance decides. */
    public double distanceMicros() {
        return distanceMicros;
    }

    /** How long it lasts, in microseconds: until the message behind the last one would be due, at the mean rate. */
    public long spanMicros() {
        return Math.round(count * MICROS_PER_SECOND / ratePerSecond);
    }

    /** How long after the first message one is due, in microseconds, never less than the one before; the first is number 0. */
    public long dueAfter(long number) {
        if (number < 0 || number >= count) {
            throw new IllegalArgumentException("message " + number + " of " + count);
        }
        return dueAfter.applyAsLong(number);
    }
}
