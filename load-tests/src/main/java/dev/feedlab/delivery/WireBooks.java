package dev.feedlab.delivery;

import dev.feedlab.result.WireLedger;
import java.util.concurrent.atomic.AtomicLongArray;

/** Bytes by what they were for, summed over the probes of a round. May be fed from several threads. */
public final class WireBooks {

    private final AtomicLongArray bytes = new AtomicLongArray(WireAccount.values().length);

    /** Books so many bytes; negative takes back what was booked. */
    public void book(WireAccount account, long count) {
        bytes.addAndGet(account.ordinal(), count);
    }

    /** What is booked so far, beside the deliveries that it brought. */
    public WireLedger ledger(long deliveries) {
        return new WireLedger(
                deliveries,
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
