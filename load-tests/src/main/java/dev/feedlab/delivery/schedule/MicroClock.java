package dev.feedlab.delivery.schedule;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Microseconds since the Unix epoch that only ever go forward: the wall clock is read at the begin, and {@link
 * System#nanoTime} carries on from there. Due times and the probes' arrivals come from one such clock, so that a step of the
 * wall clock during a run cannot bend a latency.
 *
 * <p>Another process of this machine reads the wall clock itself. On Linux both are driven by the same oscillator and
 * corrected at the same rate by NTP (clock_gettime(2), CLOCK_MONOTONIC), so that only a step parts them; elsewhere they
 * may part by some ten microseconds a second. Who compares with another process's times (the publisher with the server's)
 * therefore has to believe only those that can be true.
 */
public final class MicroClock {

    private static final int READINGS = 20;

    private final long epochMicros;
    private final long anchorNanos;

    /**
     * Reads the wall clock several times and keeps the reading that took least: the first one also loads classes, and a
     * thread may lose the processor between its two clocks, which would put this clock ahead by milliseconds.
     */
    public MicroClock() {
        long shortest = Long.MAX_VALUE;
        long nanos = 0;
        long micros = 0;
        for (int i = 0; i < READINGS; i++) {
            long before = System.nanoTime();
            Instant wall = Instant.now();
            long took = System.nanoTime() - before;
            if (took < shortest) {
                shortest = took;
                nanos = before + took / 2;
                micros = ChronoUnit.MICROS.between(Instant.EPOCH, wall);
            }
        }
        anchorNanos = nanos;
        epochMicros = micros;
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
