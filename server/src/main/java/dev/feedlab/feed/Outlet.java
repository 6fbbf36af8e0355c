package dev.feedlab.feed;

/**
 * One subscriber's far end. At most one write is under way: the next comes after {@code done} has run. All calls are made
 * by the fan-out thread, so that none may block.
 */
public interface Outlet {

    /**
     * Sends a batch.
     *
     * @param done to be run once when the bytes have left, on any thread, also within this call; never run if they cannot
     */
    void write(Batch batch, Runnable done);

    /** Sends a sign of life, a write like any other. */
    void beat(Runnable done);

    /** Ends the subscription at its far end, as its protocol has it; never while a write is under way, and the last call. */
    void end(EndReason reason);

    /**
     * Fails the subscription, because something went wrong that was not the reader's fault: a stream is cut, a held poll
     * answered so. A reader that is told comes back with its cursor, one on an open and silent connection does not. The last
     * call, also after one that threw. Never throws.
     */
    void abort(Throwable failure);
}
