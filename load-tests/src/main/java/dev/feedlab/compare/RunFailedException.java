package dev.feedlab.compare;

/** One run gave no figures; the message is one line that says why. */
final class RunFailedException extends Exception {

    private static final long serialVersionUID = 1;

    RunFailedException(String message) {
        super(message);
    }

    RunFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
