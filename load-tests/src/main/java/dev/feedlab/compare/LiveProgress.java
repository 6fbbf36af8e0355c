package dev.feedlab.compare;

import dev.feedlab.delivery.round.Phase;
import dev.feedlab.result.Run;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One line that is written anew as time goes by, and above it one for each run that is done: for terminals. */
final class LiveProgress implements Progress {

    private static final long REFRESH_MILLIS = 500;

    /** Back to the line's begin, and delete all of it (ECMA-48, EL). */
    private static final String ANEW = "\r\u001b[K";

    private final Clockwork clockwork;
    private final PrintStream out;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private Phase phase;
    private boolean running;

    LiveProgress(Clockwork clockwork, PrintStream out) {
        this.clockwork = clockwork;
        this.out = out;
        timer.scheduleAtFixedRate(this::refresh, REFRESH_MILLIS, REFRESH_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void refresh() {
        if (running) {
            out.print(ANEW + clockwork.name() + ": " + phase.label() + ", " + clockwork.left());
            out.flush();
        }
    }

    @Override
    public synchronized void begins(int index) {
        clockwork.begin(index);
        running = true;
        now(Phase.STARTING);
    }

    @Override
    public synchronized void now(Phase newPhase) {
        phase = newPhase;
        refresh();
    }

    @Override
    public synchronized void done(Run run) {
        finish(clockwork.outcome(run));
    }

    @Override
    public synchronized void failed(String reason) {
        finish("failed, " + reason);
    }

    private void finish(String outcome) {
        running = false;
        out.println(ANEW + clockwork.name() + ": " + outcome);
    }

    @Override
    public synchronized void close() {
        timer.shutdownNow();
        if (running) {
            out.println();
        }
        running = false;
    }
}
