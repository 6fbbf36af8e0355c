package dev.feedlab.lab;

import dev.feedlab.lab.LabPlan.Planned;
import dev.feedlab.lab.WarmUp.Slice;
import dev.feedlab.lab.client.PingClient;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.Histogram;

/**
 * Times round trips. The moment at which one is done is the one at which the next begins, so that the single times add up
 * to the duration and nothing falls between two of them.
 */
final class Stopwatch {

    private static final long LONGEST_NANOS = 60_000_000_000L;
    private static final int DIGITS = 3;

    /** ISO 8601 with microseconds, even where they are zero. */
    private static final DateTimeFormatter TO_THE_MICROSECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final BooleanSupplier isOver;
    private final AtomicInteger done = new AtomicInteger();

    /**
     * A stopwatch.
     *
     * @param isOver asked after each round trip; once true, the run is given up
     */
    Stopwatch(BooleanSupplier isOver) {
        this.isOver = isOver;
    }

    /** Round trips of the present run so far, readable from any thread. */
    int done() {
        return done.get();
    }

    /** Forgets the run before, so that its round trips are not taken for those of the next. */
    void reset() {
        done.set(0);
    }

    /**
     * Plays a run. One round trip goes before it, unmeasured, so that what is timed is no server's accepting of a connection.
     *
     * @throws IOException if a ping is not answered rightly, or it is over
     */
    LabRun time(Planned planned, PingClient client) throws IOException {
        client.ping();
        long bytesOut = client.bytesOut();
        long bytesIn = client.bytesIn();
        Histogram histogram = new Histogram(LONGEST_NANOS, DIGITS);
        Instant startedAt = Instant.now();
        long nanos = play(planned.quantity(), Long.MAX_VALUE, client, histogram);
        return new LabRun(
                planned.way(),
                planned.quantity(),
                planned.repeat(),
                TO_THE_MICROSECOND.format(startedAt),
                TO_THE_MICROSECOND.format(startedAt.plusNanos(nanos)),
                nanos,
                histogram.getValueAtPercentile(50),
                histogram.getValueAtPercentile(99),
                histogram.getMaxValue(),
                client.bytesOut() - bytesOut,
                client.bytesIn() - bytesIn);
    }

    /**
     * Plays a slice of a warm-up: for that long, by the same code that times a run, after one round trip that does not count.
     *
     * @throws IOException if a ping is not answered rightly, or it is over
     */
    Slice warm(Way way, PingClient client, long nanos) throws IOException {
        client.ping();
        Histogram histogram = new Histogram(LONGEST_NANOS, DIGITS);
        long played = play(Integer.MAX_VALUE, nanos, client, histogram);
        return new Slice(way, done.getPlain(), played, histogram.getValueAtPercentile(50));
    }

    /** Plays until so many round trips are done, or so many nanoseconds are over; gives how many it took. */
    private long play(int quantity, long longestNanos, PingClient client, Histogram histogram) throws IOException {
        reset();
        long begun = System.nanoTime();
        long before = begun;
        while (done.getPlain() < quantity && before - begun < longestNanos) {
            client.ping();
            long now = System.nanoTime();
            histogram.recordValue(Math.min(LONGEST_NANOS, now - before));
            before = now;
            done.lazySet(done.getPlain() + 1);
            if (isOver.getAsBoolean()) {
                throw new InterruptedIOException("interrupted");
            }
        }
        return before - begun;
    }
}
