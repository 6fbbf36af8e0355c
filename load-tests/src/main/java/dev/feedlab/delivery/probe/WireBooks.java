package dev.feedlab.delivery.probe;

import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.result.WireLedger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Bytes by what they were for, summed over the probes of a round. May be fed from several threads. What opens a stream counts
 * whenever it is booked, everything else in one window of time.
 */
final class WireBooks {

    private final MicroClock clock;
    private final AtomicLongArray bytes = new AtomicLongArray(WireAccount.values().length);
    private final AtomicLong deliveries = new AtomicLong();
    private volatile long from = Long.MAX_VALUE;
    private volatile long to;

    /** Books whose window is not known yet. */
    WireBooks(MicroClock clock) {
        this.clock = clock;
    }

    /** Lets what is booked count from one moment to another, both in microseconds since the epoch. */
    void count(long fromMicros, long toMicros) {
        to = toMicros;
        from = fromMicros;
    }

    private boolean counts() {
        long now = clock.now();
        return now >= from && now < to;
    }

    /** Books so many bytes; negative takes back what was booked. */
    void book(WireAccount account, long count) {
        if (account == WireAccount.HANDSHAKE || counts()) {
            bytes.addAndGet(account.ordinal(), count);
        }
    }

    /** Books that so many messages came. */
    void delivered(int messages) {
        if (counts()) {
            deliveries.addAndGet(messages);
        }
    }

    /** What is booked so far, beside the deliveries that it brought. */
    WireLedger ledger() {
        return new WireLedger(
                deliveries.get(),
                booked(WireAccount.MESSAGE),
                booked(WireAccount.ENVELOPE),
                booked(WireAccount.SSE_FIELDS),
                booked(WireAccount.FRAMES),
                booked(WireAccount.CHUNKS),
                booked(WireAccount.REQUESTS),
                booked(WireAccount.ANSWERS),
                booked(WireAccount.HANDSHAKE));
    }

    private long booked(WireAccount account) {
        return bytes.get(account.ordinal());
    }
}
