package dev.feedlab.delivery.round;

import dev.feedlab.result.ThreadTimes;
import java.util.ArrayList;
import java.util.List;

/** The processor time of one process over a window, with a look at the end of each third. Used by one thread. */
final class ProcessTime {

    /** The system counts a process's time in ticks of 10 ms, and asks at either end. */
    private static final long TICKS_MICROS = 20_000;

    private final ThreadClock threads;
    private final List<ThreadClock.Reading> readings = new ArrayList<>();
    private long ticksAtBegin;
    private long ticksAtEnd;

    /**
     * Of a process.
     *
     * @param pid its number on this machine, or 0
     */
    ProcessTime(long pid) {
        this.threads = new ThreadClock(pid);
        // The first look loads classes and the threads' names, and would take part of the window.
        threads.read();
    }

    /**
     * The window begins.
     *
     * @param ticksMicros what the system says that the process has used, in microseconds; it counts where the threads cannot
     *     be seen
     */
    void begin(long ticksMicros) {
        ticksAtBegin = ticksMicros;
        look();
    }

    /** A third of it is over, or another one. */
    void look() {
        ThreadClock.Reading now = threads.read();
        if (now != null) {
            readings.add(now);
        }
    }

    /** The window has ended with the last look; otherwise like {@link #begin}. */
    void end(long ticksMicros) {
        ticksAtEnd = ticksMicros;
    }

    private boolean isSeen() {
        return readings.size() > 1;
    }

    /** What the process used in it, in microseconds. */
    long micros() {
        long ticks = ticksAtEnd - ticksAtBegin;
        return isSeen() ? last().microsSince(readings.get(0)) + ofEndedThreads() : ticks;
    }

    /** Threads that ended in the window are in no later reading; what they used is what is missing, as far as ticks tell. */
    private long ofEndedThreads() {
        return Math.max(0, ticksAtEnd - ticksAtBegin - TICKS_MICROS - last().microsSince(readings.get(0)));
    }

    /** What it used besides the JVM's own compilers, as far as its threads can be seen, in microseconds. */
    long ownMicros() {
        return isSeen() ? last().ownMicrosSince(readings.get(0)) + ofEndedThreads() : micros();
    }

    /** What its threads did; null where they cannot be seen. */
    ThreadTimes threads() {
        if (!isSeen()) {
            return null;
        }
        List<Long> parts = new ArrayList<>();
        for (int i = 1; i < readings.size(); i++) {
            parts.add(readings.get(i).ownMicrosSince(readings.get(i - 1)));
        }
        return last().timesSince(readings.get(0), parts);
    }

    private ThreadClock.Reading last() {
        return readings.get(readings.size() - 1);
    }
}
