package dev.feedlab.store;

import dev.feedlab.feed.Draft;
import dev.feedlab.feed.Message;
import dev.feedlab.feed.MessageLog;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A log that keeps its newest messages in a ring. The ring grows as it fills, so that a quiet feed costs little. */
final class RingLog implements MessageLog {

    private static final int FIRST_CAPACITY = 16;

    private final String epoch;
    private final int retained;
    private final InstantSource clock;

    /** The message with id {@code n} lies at {@code n % ring.length}. Guarded by this. */
    private Message[] ring;

    /** Written under the lock; read without it. */
    private volatile long newest;

    RingLog(String epoch, int retained, InstantSource clock) {
        this.epoch = epoch;
        this.retained = retained;
        this.clock = clock;
        this.ring = new Message[Math.min(FIRST_CAPACITY, retained)];
    }

    synchronized Message append(Draft draft) {
        long id = newest + 1;
        if (newest == ring.length && ring.length < retained) {
            grow();
        }
        Message message = new Message(id, draft, micros(clock.instant()));
        ring[slot(id)] = message;
        newest = id;
        return message;
    }

    /** While nothing has been overwritten, ids 1 to {@code newest} are there. */
    private void grow() {
        Message[] larger = new Message[Math.min(2 * ring.length, retained)];
        for (Message message : ring) {
            larger[(int) (message.id() % larger.length)] = message;
        }
        ring = larger;
    }

    private int slot(long id) {
        return (int) (id % ring.length);
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
        return Math.max(1, newest - ring.length + 1);
    }

    @Override
    public synchronized List<Message> after(long position, int maxMessages, int maxBytes) {
        List<Message> found = new ArrayList<>();
        int bytes = 0;
        for (long id = Math.max(position + 1, oldest()); id <= newest && found.size() < maxMessages; id++) {
            Message message = ring[slot(id)];
            bytes += message.text().length();
            if (bytes > maxBytes && !found.isEmpty()) {
                break;
            }
            found.add(message);
        }
        return List.copyOf(found);
    }
}
