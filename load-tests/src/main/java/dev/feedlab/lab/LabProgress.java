package dev.feedlab.lab;

import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tells how a lab gets on: on a terminal in a line that keeps up with the time, else in a line now and then. */
public final class LabProgress implements AutoCloseable {

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

    /** What goes on now, in words, or null. */
    private Supplier<String> present;

    LabProgress(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
        long every = live ? LIVE_EVERY_MILLIS : PLAIN_EVERY_MILLIS;
        timer.scheduleAtFixedRate(this::refresh, every, every, TimeUnit.MILLISECONDS);
    }

    /** On standard error, live where that is a terminal. */
    public static LabProgress ofProcess() {
        boolean terminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
        return new LabProgress(System.err, terminal);
    }

    private synchronized void refresh() {
        if (present != null && live) {
            out.print(ANEW + present.get());
            out.flush();
        } else if (present != null) {
            out.println(present.get());
        }
    }

    /** Something begins; the words are asked for again and again, from another thread. */
    public synchronized void begins(Supplier<String> words) {
        present = words;
        if (live) {
            refresh();
        }
    }

    /** It is done, with this outcome. */
    public synchronized void done(String outcome) {
        present = null;
        out.println(live ? ANEW + outcome : outcome);
    }

    @Override
    public synchronized void close() {
        timer.shutdownNow();
        if (present != null && live) {
            out.println();
        }
        present = null;
    }
}
