package dev.feedlab.delivery.round;

import dev.feedlab.result.ThreadTimes;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads how much processor time each thread of a process has used. Linux counts it to the nanosecond (proc(5), {@code
 * /proc/PID/task/TID/schedstat}), where the time of a whole process comes in ticks of 10 ms.
 */
final class ThreadClock {

    /** HotSpot's names, of which Linux keeps 15 characters. The serial collector works in the VM thread. */
    private static final Predicate<String> COMPILER =
            Pattern.compile("C[12] Compiler.*|Sweeper.*").asMatchPredicate();

    private static final Predicate<String> COLLECTOR =
            Pattern.compile("GC Thread.*|ParGC.*|G1 .*|VM Thread").asMatchPredicate();

    private final Path tasks;

    /** A thread's name hardly ever changes, and reading it takes as long as reading its time. */
    private final Map<String, String> names = new HashMap<>();

    /**
     * What each thread had used at one moment, in nanoseconds, by its number.
     *
     * @param names of these threads, and of others that there were
     */
    record Reading(Map<String, Long> nanos, Map<String, String> names) {

        /** What all threads have used since then, in microseconds; those that have ended are not in it. */
        long microsSince(Reading earlier) {
            return TimeUnit.NANOSECONDS.toMicros(
                    since(earlier).values().stream().mapToLong(Long::longValue).sum());
        }

        /** The same without the JVM's compilers. */
        long ownMicrosSince(Reading earlier) {
            return microsSince(earlier) - of(COMPILER, since(earlier));
        }

        private Map<String, Long> since(Reading earlier) {
            Map<String, Long> used = new HashMap<>(nanos);
            used.replaceAll((thread, now) -> now - earlier.nanos.getOrDefault(thread, 0L));
            return used;
        }

        /**
         * What each of them has used since then.
         *
         * @param thirdsMicros what all but the compilers used in each third of that time, or nothing
         */
        ThreadTimes timesSince(Reading earlier, List<Long> thirdsMicros) {
            Map<String, Long> used = since(earlier);
            String busiest = used.entrySet().stream()
                    .filter(thread -> !COMPILER.test(names.get(thread.getKey())))
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            return new ThreadTimes(
                    names.get(busiest),
                    TimeUnit.NANOSECONDS.toMicros(used.get(busiest)),
                    of(COMPILER, used),
                    of(COLLECTOR, used),
                    thirdsMicros);
        }

        private long of(Predicate<String> name, Map<String, Long> used) {
            return TimeUnit.NANOSECONDS.toMicros(used.entrySet().stream()
                    .filter(thread -> name.test(names.get(thread.getKey())))
                    .mapToLong(Map.Entry::getValue)
                    .sum());
        }
    }

    /** Of the process of that number on this machine. */
    ThreadClock(long pid) {
        tasks = Path.of("/proc", Long.toString(pid), "task");
    }

    /** What its threads have used so far; null where the system does not tell, or there is no such process. */
    Reading read() {
        Map<String, Long> nanos = new HashMap<>();
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
            for (Path thread : threads) {
                read(thread, nanos);
            }
        } catch (IOException notTold) {
            return null;
        }
        // A kernel may show the counters and not count.
        boolean counts = nanos.values().stream().anyMatch(used -> used > 0);
        return !counts ? null : new Reading(nanos, Map.copyOf(names));
    }

    private void read(Path thread, Map<String, Long> nanos) {
        String number = thread.getFileName().toString();
        try {
            String used = Files.readString(thread.resolve("schedstat"));
            if (!names.containsKey(number)) {
                names.put(number, Files.readString(thread.resolve("comm")).strip());
            }
            nanos.put(number, Long.parseLong(used.substring(0, used.indexOf(' '))));
        } catch (IOException ended) {
            // Then it is in no reading.
        }
    }
}
