package dev.feedlab.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Microseconds since the Unix epoch that only ever go forward: the wall clock is read once, and {@link System#nanoTime}
 * carries on from there. Due times and the probes' arrivals come from one such clock, so that a step of the wall clock
 * during a run cannot bend a latency.
 */
public final class MicroClock {

    private final long epochMicros;
    private final long anchorNanos;

    public MicroClock() {
        anchorNanos = System.nanoTime();
        epochMicros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    /** Microseconds since the epoch, now. */
    public long now() {
        return at(System.nanoTime());
    }

    /** Microseconds since the epoch at the moment when {@link System#nanoTime} was {@code nanoTime}. */
    public long at(long nanoTime) {
        return epochMicros + TimeUnit.NANOSECONDS.toMicros(nanoTime - anchorNanos);
    }

    /**
     * Blocks until the given time, to some tens of microseconds; returns at once where it has passed.
     *
     * @throws InterruptedException if the thread is interrupted before
     */
    public void sleepUntil(long micros) throws InterruptedException {
        long left = micros - now();
        while (left > 0) {
            // Thread.sleep rounds to whole milliseconds on JDK 17.
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(left));
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            left = micros - now();
        }
    }
}
