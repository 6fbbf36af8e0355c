package dev.feedlab.tap;

import java.util.ArrayList;
import java.util.List;

/** The newest events of a tap, within a bound of bytes and one of events. Not for several threads. */
final class TapLog {

    /** About what an event costs besides its bytes. */
    private static final int ENVELOPE = 128;

    private final int maxBytes;

    /** The event numbered n is at n modulo length. */
    private final TapEvent[] ring;

    private long oldest = 1;
    private long next = 1;
    private long position;
    private long retainedBytes;

    TapLog(int maxBytes, int maxEvents) {
        this.maxBytes = maxBytes;
        this.ring = new TapEvent[maxEvents];
    }

    /** The number that the next event gets. */
    long nextSeq() {
        return next;
    }

    /** How many bytes there were before the next event. */
    long nextPosition() {
        return position;
    }

    /** Takes the next event, and drops the oldest ones that are too many then. */
    void append(TapEvent event) {
        if (next - oldest == ring.length) {
            dropOldest();
        }
        ring[slot(next++)] = event;
        position = event.nextPosition();
        retainedBytes += lengthOf(event);
        while (retainedBytes > maxBytes) {
            dropOldest();
        }
    }

    private void dropOldest() {
        int slot = slot(oldest++);
        retainedBytes -= lengthOf(ring[slot]);
        ring[slot] = null;
    }

    /**
     * The retained events after one, up to about a number of bytes and at least one, if there is one. An event that is not
     * there yet is taken for one of a log that is gone: then all that are retained come.
     */
    List<TapEvent> after(long seq, int atMostBytes) {
        long from = seq >= next ? oldest : Math.max(oldest, seq + 1);
        List<TapEvent> events = new ArrayList<>();
        for (long bytes = 0; from < next && bytes < atMostBytes; from++) {
            TapEvent event = ring[slot(from)];
            events.add(event);
            bytes += ENVELOPE + lengthOf(event);
        }
        return events;
    }

    private int slot(long seq) {
        return (int) (seq % ring.length);
    }

    private static long lengthOf(TapEvent event) {
        return event.nextPosition() - event.position();
    }
}
