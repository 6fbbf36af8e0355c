package dev.feedlab.store;

import dev.feedlab.feed.Draft;
import dev.feedlab.feed.Message;
import dev.feedlab.feed.MessageLog;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A log that keeps its newest messages in a ring. The ring grows and shrinks with them, so that a quiet feed costs little. */
final class RingLog implements MessageLog {

    private static final int FIRST_CAPACITY = 16;

    /** An emptier ring than one in so many slots is made smaller. */
    private static final int SPARSE = 4;

    private final String epoch;
    private final Retention retention;
    private final InstantSource clock;

    /** Footprints of all logs of the store together, in bytes. */
    private final AtomicLong total;

    /** The message with id {@code n} lies at {@code n % ring.length}. Guarded by this, like the next two fields. */
    private Message[] ring = {};

    private long oldest = 1;
    private long bytes;

    /** Written under the lock; read without it. */
    private volatile long newest;

    RingLog(String epoch, Retention retention, InstantSource clock, AtomicLong total) {
        this.epoch = epoch;
        this.retention = retention;
        this.clock = clock;
        this.total = total;
    }

    synchronized Message append(Draft draft) {
        long id = newest + 1;
        Message message = new Message(id, draft, micros(clock.instant()));
        while (count() == retention.messages()
                || count() > 0 && bytes + message.footprint() > retention.bytesOfFeed()) {
            dropOldest();
        }
        if (count() == ring.length) {
            resize(Math.min(Math.max(FIRST_CAPACITY, 2 * ring.length), retention.messages()));
        }
        ring[slot(id)] = message;
        account(message.footprint());
        newest = id;
        return message;
    }

    private int count() {
        return (int) (newest - oldest + 1);
    }

    private void dropOldest() {
        int slot = slot(oldest);
        account(-ring[slot].footprint());
        ring[slot] = null;
        oldest++;
    }

    private void account(long change) {
        bytes += change;
        total.addAndGet(change);
    }

    private void resize(int capacity) {
        Message[] resized = new Message[capacity];
        for (long id = oldest; id <= newest; id++) {
            resized[(int) (id % capacity)] = ring[slot(id)];
        }
        ring = resized;
    }

    private int slot(long id) {
        return (int) (id % ring.length);
    }

    /** Bytes of heap that its messages take. */
    synchronized long bytes() {
        return bytes;
    }

    /**
     * Drops its oldest messages, all of them if need be, until they have taken that many bytes of heap.
     *
     * @return how many bytes are left
     */
    synchronized long drop(long bytesTooMany) {
        long goal = bytes - bytesTooMany;
        while (count() > 0 && bytes > goal) {
            dropOldest();
        }
        if (ring.length > FIRST_CAPACITY && count() < ring.length / SPARSE) {
            resize(Math.max(FIRST_CAPACITY, 2 * count()));
        }
        return bytes;
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }

    @Override
    public String epoch() {
        return epoch;
    }

    @Override
    public long newest() {
        return newest;
    }

    @Override
    public synchronized long oldest() {
        return oldest;
    }

    @Override
    public synchronized List<Message> after(long position, int maxMessages, int maxBytes) {
        List<Message> found = new ArrayList<>();
        int textBytes = 0;
        for (long id = Math.max(position + 1, oldest); id <= newest && found.size() < maxMessages; id++) {
            Message message = ring[slot(id)];
            textBytes += message.textBytes();
            if (textBytes > maxBytes && !found.isEmpty()) {
                break;
            }
            found.add(message);
        }
        return List.copyOf(found);
    }
}
