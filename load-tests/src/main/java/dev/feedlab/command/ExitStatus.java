package dev.feedlab.command;

/** What the commands exit with; bad options and refusals are picocli's {@code ExitCode.USAGE}, 2. */
public final class ExitStatus {

    /** All was done, and nothing was wrong with it. */
    public static final int SOUND = 0;

    /** Something was measured, or was to be, and is not as it should be. */
    public static final int UNSOUND = 1;

    /** Ctrl-C: 128 and the signal's number. */
    public static final int INTERRUPTED = 130;

    private ExitStatus() {}
}
