package dev.feedlab.feed;

/** The store is away; nothing was accepted. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
