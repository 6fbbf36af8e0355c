package dev.feedlab.metering;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The wall clock's time of a {@link System#nanoTime()}: what the clock said once, and how many nanoseconds have gone by
 * since. Unlike the clock, which may be set, it never jumps.
 */
public final class WallTime {

    /** A thread may lose its processor between a look at one clock and a look at the other; hardly so often in a row. */
    private static final int LOOKS = 5;

    private static final long NANOS_PER_MICRO = 1_000;

    /** To be added to a {@link System#nanoTime()}: nanoseconds, which last until the year 2262. */
    private final long offset;

    /** Takes the time of a clock now. */
    public WallTime(InstantSource clock) {
        long closest = 0;
        long shortest = Long.MAX_VALUE;
        for (int look = 0; look < LOOKS; look++) {
            long before = System.nanoTime();
            long wall = ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
            long taken = System.nanoTime() - before;
            if (taken < shortest) {
                shortest = taken;
                closest = wall - before - taken / 2;
            }
        }
        offset = closest;
    }

    /** Microseconds since the Unix epoch, rounded down. */
    public long micros(long nanoTime) {
        return Math.floorDiv(nanoTime + offset, NANOS_PER_MICRO);
    }
}
