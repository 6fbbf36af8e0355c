package dev.feedlab.writetimes;

import dev.feedlab.metering.WallTime;
import java.time.Instant;
import java.time.InstantSource;

/**
 * When each write of one connection began and had returned. Notes are taken by one thread at a time, which holds no lock for
 * it, and may be read by others meanwhile.
 */
final class WriteLog {

    /** Most writes that are noted. */
    static final int MAX_WRITES = 131_072;

    /** Writes in one chunk. The log grows by chunks, not by copying, which would hold up the write behind it. */
    private static final int CHUNK = 1_024;

    /** Numbers noted of a write: the bytes so far, and when it began and ended. */
    private static final int FIELDS = 3;

    private final String id;
    private final InstantSource clock;
    private final WallTime wallTime;

    /** Numbers of a write lie side by side; times by {@link System#nanoTime()}. Published by {@link #count}. */
    private final long[][] chunks = new long[MAX_WRITES / CHUNK][];

    /** Bytes written so far. Touched only by the thread that writes. */
    private long written;

    /** Writes that can be read. Changed only by the thread that writes, when all else of a write is there. */
    private volatile int count;

    /** Whether there were more writes than are noted. */
    private volatile boolean full;

    /** When the connection was closed; null while it is open. */
    private volatile Instant closedAt;

    /**
     * What is noted, in columns: one entry a write, in their order.
     *
     * @param ends bytes written since the beginning when the write had returned
     * @param begun when it began, in microseconds since the Unix epoch
     * @param ended when it had returned, likewise
     * @param complete whether that is every write so far
     */
    record Columns(long[] ends, long[] begun, long[] ended, boolean complete) {}

    /**
     * @param id under which it is to be found
     * @param clock the one that messages are accepted by
     */
    WriteLog(String id, InstantSource clock) {
        this.id = id;
        this.clock = clock;
        this.wallTime = new WallTime(clock);
    }

    String id() {
        return id;
    }

    /**
     * Notes a write.
     *
     * @param begun by {@link System#nanoTime()}
     * @param ended likewise
     * @param length bytes, 1 or more
     */
    void note(long begun, long ended, long length) {
        int index = count;
        if (index == MAX_WRITES) {
            full = true;
            return;
        }
        written += length;
        long[] chunk = chunks[index / CHUNK];
        if (chunk == null) {
            chunk = new long[CHUNK * FIELDS];
            chunks[index / CHUNK] = chunk;
        }
        int at = index % CHUNK * FIELDS;
        chunk[at] = written;
        chunk[at + 1] = begun;
        chunk[at + 2] = ended;
        count = index + 1;
    }

    /** What is noted so far. */
    Columns columns() {
        int writes = count;
        Columns columns = new Columns(new long[writes], new long[writes], new long[writes], !full);
        for (int i = 0; i < writes; i++) {
            long[] chunk = chunks[i / CHUNK];
            int at = i % CHUNK * FIELDS;
            columns.ends[i] = chunk[at];
            columns.begun[i] = wallTime.micros(chunk[at + 1]);
            columns.ended[i] = wallTime.micros(chunk[at + 2]);
        }
        return columns;
    }

    /** There will be no more writes; of several calls the first counts. */
    void close() {
        if (closedAt == null) {
            closedAt = clock.instant();
        }
    }

    /** Whether its connection had been closed before that moment. */
    boolean isClosedBefore(Instant moment) {
        Instant closed = closedAt;
        return closed != null && closed.isBefore(moment);
    }
}
