package dev.feedlab.feed;

/** The store keeps as many feeds as it may; nothing was accepted. */
public final class TooManyFeedsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param feeds how many it may keep
     */
    public TooManyFeedsException(int feeds) {
        super("all of the " + feeds + " feeds that this server keeps are in use");
    }
}
