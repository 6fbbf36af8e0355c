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
     * Cuts the connection, because something failed that was not the reader's fault: who is cut comes back with its cursor,
     * who is left open and silent does not. The last call, also within or after one that threw. Never throws.
     */
    void abort(Throwable failure);
}
