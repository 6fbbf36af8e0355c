package dev.feedlab.feed;

import java.util.function.Function;

/** A cursor into a feed's log, and the outlet that it feeds. */
public final class Subscription {

    static final long NEVER = Long.MAX_VALUE;

    final Feed feed;
    final Outlet outlet;

    /** Whether it ends with its first batch, as a held long poll does. */
    final boolean once;

    /** When it expires, by {@link System#nanoTime()}; {@link #NEVER} if it does not. */
    final long deadline;

    /** Runs {@link #written}; one object for all writes. */
    final Runnable done = this::written;

    /** Id of the last message handed to the outlet. Written only by the fan-out thread. */
    long position;

    /** Where it stands in its feed's list; -1 while in none. Touched only by the fan-out thread. */
    int index = -1;

    /** Whether the loop has taken it up once; it never comes back after it has left. Touched only by the fan-out thread. */
    boolean wasServed;

    /** Whether a write is under way. Set by the fan-out thread, cleared by whoever finishes the write. */
    volatile boolean writing;

    private volatile boolean cancelled;

    Subscription(Feed feed, long position, boolean once, long deadline, Function<Subscription, Outlet> outlet) {
        this.feed = feed;
        this.position = position;
        this.once = once;
        this.deadline = deadline;
        this.outlet = outlet.apply(this);
    }

    /** Ends it from the subscriber's side: nothing more is written. May be called at any time and more than once. */
    public void cancel() {
        if (!cancelled) {
            cancelled = true;
            feed.fanOut().attend(this);
        }
    }

    boolean isCancelled() {
        return cancelled;
    }

    /**
     * The flag is cleared before the log is asked, and a publisher appends before it looks at the flag: whoever comes
     * second sees the other, so that no message waits unseen.
     */
    private void written() {
        writing = false;
        if (feed.log().newest() > position || feed.fanOut().isClosing()) {
            feed.fanOut().attend(this);
        }
    }
}
