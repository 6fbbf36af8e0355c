package dev.feedlab.feed;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is new after a position: consecutive messages, perhaps none, perhaps with a gap before them. All subscribers that
 * stand at one position share one batch and its bytes.
 */
public final class Batch {

    private final String epoch;
    private final Gap gap;
    private final List<Message> messages;
    private final long last;
    private final boolean more;
    private final Map<Framing, ByteBuffer> framed = new ConcurrentHashMap<>(2);

    /**
     * @param gap null where nothing is missing before the messages
     * @param messages consecutive, oldest first
     * @param last the position after this batch
     * @param more whether messages after it are there already
     */
    Batch(String epoch, Gap gap, List<Message> messages, long last, boolean more) {
        this.epoch = epoch;
        this.gap = gap;
        this.messages = messages;
        this.last = last;
        this.more = more;
    }

    /** The log's name. */
    public String epoch() {
        return epoch;
    }

    /** What is missing before the messages, or null. */
    public Gap gap() {
        return gap;
    }

    /** Consecutive messages, oldest first; may be empty. */
    public List<Message> messages() {
        return messages;
    }

    /** Where a reader stands that has read this batch. */
    public Cursor next() {
        return new Cursor(last, epoch);
    }

    /** The position before its messages, behind a gap. */
    long first() {
        return last - messages.size();
    }

    long last() {
        return last;
    }

    /** Whether it was cut, and messages after it are there already: who reads at intervals asks again at once. */
    public boolean hasMore() {
        return more;
    }

    /** The same without a gap, for a reader to whom what is not retained is no loss. */
    Batch withoutGap() {
        return gap == null ? this : new Batch(epoch, null, messages, last, more);
    }

    /** The same after a gap that begins where a reader says it was. */
    Batch afterGap(Cursor after) {
        return new Batch(epoch, new Gap(after, new Cursor(first(), epoch)), messages, last, more);
    }

    /** Where its reader begins, with the gap if there is one, and no messages yet. */
    Batch start() {
        return new Batch(epoch, gap, List.of(), first(), more || !messages.isEmpty());
    }

    /** Whether it tells a reader nothing. */
    public boolean isEmpty() {
        return gap == null && messages.isEmpty();
    }

    /** This batch in that framing: made once, read-only, with a position of its own for each caller. */
    public ByteBuffer framed(Framing framing) {
        ByteBuffer bytes = framed.get(framing);
        if (bytes == null) {
            bytes = framed.computeIfAbsent(framing, how -> how.frame(this));
        }
        return bytes.duplicate();
    }
}
