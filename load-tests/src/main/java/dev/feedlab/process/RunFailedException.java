package dev.feedlab.process;

/** One run gave no figures; the message is one line that says why. */
public final class RunFailedException extends Exception {

    private static final long serialVersionUID = 1;

    public RunFailedException(String message) {
        super(message);
    }

    public RunFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
