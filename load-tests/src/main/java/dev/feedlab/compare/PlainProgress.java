package dev.feedlab.compare;

import dev.feedlab.delivery.round.Phase;
import dev.feedlab.result.Run;
import java.io.PrintStream;

/** A line for each step: for files and pipes. */
final class PlainProgress implements Progress {

    private final Clockwork clockwork;
    private final PrintStream out;

    PlainProgress(Clockwork clockwork, PrintStream out) {
        this.clockwork = clockwork;
        this.out = out;
    }

    @Override
    public void begins(int index) {
        clockwork.begin(index);
        now(Phase.STARTING);
    }

    @Override
    public void now(Phase phase) {
        out.println(clockwork.name() + ": " + phase.label() + ", " + clockwork.left());
    }

    @Override
    public void done(Run run) {
        out.println(clockwork.name() + ": " + clockwork.outcome(run));
    }

    @Override
    public void failed(String reason) {
        out.println(clockwork.name() + ": failed, " + reason);
    }

    @Override
    public void close() {
        // Every line is whole already.
    }
}
