package dev.feedlab.terminal;

import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells how a measurement gets on. On a terminal the present status is one line that is written anew as time goes by, below
 * the lines of what is done; in a file or a pipe every line is whole and stays.
 */
public final class Progress implements AutoCloseable {

    private static final long LIVE_EVERY_MILLIS = 500;
    private static final long PLAIN_EVERY_MILLIS = 10_000;

    /** Back to the line's begin, and delete all of it (ECMA-48, EL). */
    private static final String ANEW = "\r\u001b[K";

    private final PrintStream out;
    private final boolean live;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    });

    /** In words, asked for from the timer's thread too; null where nothing goes on. */
    private Supplier<String> status;

    /** Whether a file gets the status again and again. */
    private boolean repeated;

    /**
     * A display that is empty.
     *
     * @param live whether {@code out} is a terminal that can delete a line
     */
    public Progress(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
        long every = live ? LIVE_EVERY_MILLIS : PLAIN_EVERY_MILLIS;
        timer.scheduleAtFixedRate(this::refresh, every, every, TimeUnit.MILLISECONDS);
    }

    /** On standard error, live where that is a terminal. */
    public static Progress onStandardError() {
        boolean terminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
        return new Progress(System.err, terminal);
    }

    private synchronized void refresh() {
        if (status != null && (live || repeated)) {
            write();
        }
    }

    private void write() {
        if (live) {
            out.print(ANEW + status.get());
            out.flush();
        } else {
            out.println(status.get());
        }
    }

    /** A step begins, which a file is told of at once. */
    public synchronized void step(Supplier<String> words) {
        status = words;
        repeated = false;
        write();
    }

    /** Something begins that may be over soon: a file is told of it only while it lasts, every ten seconds. */
    public synchronized void follow(Supplier<String> words) {
        status = words;
        repeated = true;
        if (live) {
            write();
        }
    }

    /** What was going on is done, with this outcome. */
    public synchronized void done(String outcome) {
        status = null;
        out.println(live ? ANEW + outcome : outcome);
    }

    /** Leaves a status that is unfinished in its line. */
    @Override
    public synchronized void close() {
        timer.shutdownNow();
        if (status != null && live) {
            out.println();
        }
        status = null;
    }
}
