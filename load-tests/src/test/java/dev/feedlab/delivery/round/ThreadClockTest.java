package dev.feedlab.delivery.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.feedlab.result.ThreadTimes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThreadClockTest {

    private static final long WORK_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final long own = ProcessHandle.current().pid();

    @BeforeEach
    void onLinux() {
        assumeThat(Files.isReadable(Path.of("/proc/self/schedstat")))
                .as("a system that counts its threads' time")
                .isTrue();
    }

    /** The system's own count for the thread, by another way, is what it is held to. */
    @Test
    void findsTheThreadThatWorks() throws InterruptedException {
        ThreadClock clock = new ThreadClock(own);
        ThreadClock.Reading before = clock.read();
        long[] used = new long[1];
        Thread worker = new Thread(
                () -> {
                    var threads = java.lang.management.ManagementFactory.getThreadMXBean();
                    while (threads.getCurrentThreadCpuTime() < WORK_NANOS) {
                        used[0]++;
                    }
                    used[0] = threads.getCurrentThreadCpuTime();
                    Thread.onSpinWait();
                    synchronized (used) {
                        used.notifyAll();
                        try {
                            used.wait();
                        } catch (InterruptedException done) {
                            Thread.currentThread().interrupt();
                        }
                    }
                },
                "hard-worker");
        ThreadTimes times;
        synchronized (used) {
            worker.start();
            used.wait();
            times = clock.read().timesSince(before, List.of());
        }
        worker.interrupt();

        assertThat(times.busiest()).isEqualTo("hard-worker");
        assertThat(times.busiestMicros())
                .isBetween(TimeUnit.NANOSECONDS.toMicros(WORK_NANOS), TimeUnit.NANOSECONDS.toMicros(2 * WORK_NANOS));
    }

    @Test
    void knowsNothingOfAProcessThatIsNot() {
        assertThat(new ThreadClock(0).read()).isNull();
    }

    @Test
    void aProcessWhoseThreadsCannotBeSeenIsCountedInTicks() {
        ProcessTime time = new ProcessTime(0);
        time.begin(1_000);
        time.look();
        time.end(31_000);

        assertThat(time.micros()).isEqualTo(30_000);
        assertThat(time.threads()).isNull();
    }

    @Test
    void hasAPartForEachLook() {
        ProcessTime time = new ProcessTime(own);
        time.begin(0);
        time.look();
        time.look();
        time.look();
        time.end(0);

        assertThat(time.threads().thirdsMicros()).hasSize(3);
        assertThat(time.threads().thirdsMicros().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isLessThanOrEqualTo(time.micros());
    }
}
