package dev.feedlab.compare;

import dev.feedlab.delivery.round.Phase;
import dev.feedlab.result.Run;

/** Is told how a comparison gets on. */
interface Progress extends AutoCloseable {

    /** The run of that index, counted from 0, begins. */
    void begins(int index);

    /** The present run now does this. */
    void now(Phase phase);

    /** The present run gave figures. */
    void done(Run run);

    /** The present run gave none. */
    void failed(String reason);

    @Override
    void close();

    /** For a terminal a line that keeps up with the time; else a line for each step. */
    static Progress of(Plan plan) {
        Clockwork clockwork = new Clockwork(plan);
        boolean terminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
        return terminal ? new LiveProgress(clockwork, System.err) : new PlainProgress(clockwork, System.err);
    }
}
