package dev.feedlab.terminal;

import java.io.PrintStream;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells how a measurement gets on. A terminal has one line, with a bar, that is written anew as time goes by and is gone in
 * the end, however that comes; only what went wrong stays above it. A file or a pipe gets whole lines that stay.
 */
public final class Progress implements AutoCloseable {

    /** The launcher sets it to the width of the terminal that standard error is, and leaves it away where it is none. */
    private static final String COLUMNS = "feedlab.columns";

    private static final long LIVE_EVERY_MILLIS = 500;
    private static final long PLAIN_EVERY_MILLIS = 10_000;

    /** Back to the line's begin, and delete all of it (ECMA-48, 8.3.15 CR and 8.3.41 EL). */
    private static final String ANEW = "\r\u001b[K";

    /** What follows is cut at the margin, not wrapped, even where the window is narrower by now (DECAWM of the VT100). */
    private static final String CUT = "\u001b[?7l";

    private static final String WRAP = "\u001b[?7h";

    private final PrintStream out;

    /** Of the terminal; empty where it is none. */
    private final OptionalInt columns;

    private final Thread hook = new Thread(this::end, "progress-end");
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    });

    /** Asked for from the timer's thread too; null where nothing goes on. */
    private Supplier<Stage> stage;

    /** Whether a file gets the stage again and again. */
    private boolean repeated;

    private boolean ended;

    /**
     * A display that is empty.
     *
     * @param columns the width of the terminal that {@code out} is; empty where it is none
     */
    public Progress(PrintStream out, OptionalInt columns) {
        this.out = out;
        this.columns = columns;
        long every = isLive() ? LIVE_EVERY_MILLIS : PLAIN_EVERY_MILLIS;
        timer.scheduleAtFixedRate(this::refresh, every, every, TimeUnit.MILLISECONDS);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** On standard error. */
    public static Progress onStandardError() {
        Integer columns = Integer.getInteger(COLUMNS);
        return new Progress(System.err, columns == null ? OptionalInt.empty() : OptionalInt.of(columns));
    }

    private boolean isLive() {
        return columns.isPresent();
    }

    private synchronized void refresh() {
        if (stage != null && (isLive() || repeated)) {
            write();
        }
    }

    private void write() {
        if (ended) {
            return;
        }
        if (isLive()) {
            out.print(ANEW + CUT + BarLine.of(stage.get(), columns.getAsInt()) + WRAP);
            out.flush();
        } else {
            out.println(stage.get());
        }
    }

    /** A step begins, which a file is told of at once. */
    public synchronized void step(Supplier<Stage> now) {
        stage = now;
        repeated = false;
        write();
    }

    /** Something begins that may be over soon: a file is told of it only while it lasts, every ten seconds. */
    public synchronized void follow(Supplier<Stage> now) {
        stage = now;
        repeated = true;
        if (isLive()) {
            write();
        }
    }

    /** What was going on is done, with this outcome, as was hoped for: a terminal's line goes on to what is next. */
    public synchronized void done(String outcome) {
        stage = null;
        if (!isLive()) {
            out.println(outcome);
        }
    }

    /** What was going on is done, with an outcome that nobody may miss. */
    public synchronized void complain(String outcome) {
        stage = null;
        out.println(isLive() ? ANEW + outcome : outcome);
    }

    /** Leaves a terminal as if there had been no line. */
    @Override
    public void close() {
        timer.shutdownNow();
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // Then the hook has nothing left to do.
        }
    }

    private synchronized void end() {
        if (isLive() && !ended) {
            out.print(ANEW);
            out.flush();
        }
        ended = true;
        stage = null;
    }
}
