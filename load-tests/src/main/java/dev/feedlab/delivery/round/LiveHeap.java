package dev.feedlab.delivery.round;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * How many bytes of another JVM's heap are in use, after a full collection: the total of its class histogram, which counts what
 * is reachable. Resident memory does not tell that, for a heap keeps what it was given.
 */
final class LiveHeap {

    private static final long ANSWERS_WITHIN_SECONDS = 10;
    private static final String TOTAL = "Total";

    private LiveHeap() {}

    /**
     * Of the JVM with that number on this machine; negative where it cannot be told, for instance without a JDK. It looks
     * twice: what is held weakly goes with the first collection, and what that held with the second.
     */
    static long bytes(long pid) throws InterruptedException {
        look(pid);
        return look(pid);
    }

    private static long look(long pid) throws InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (pid == 0 || !Files.isExecutable(jcmd)) {
            return -1;
        }
        try {
            Path histogram = Files.createTempFile("feedlab-histogram", ".txt");
            try {
                return total(jcmd, pid, histogram);
            } finally {
                Files.delete(histogram);
            }
        } catch (IOException notTold) {
            return -1;
        }
    }

    private static long total(Path jcmd, long pid, Path histogram) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .redirectOutput(histogram.toFile())
                .start();
        if (!process.waitFor(ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue() == 0 ? total(Files.readString(histogram)) : -1;
    }

    /** The last line: the word, then instances, then bytes. */
    static long total(String histogram) {
        return histogram
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(TOTAL))
                .map(line -> line.split("\\s+"))
                .filter(columns -> columns.length == 3 && columns[2].matches("\\d+"))
                .mapToLong(columns -> Long.parseLong(columns[2]))
                .findFirst()
                .orElse(-1);
    }
}
