package dev.feedlab.client;

/**
 * A stretch of the feed that is not retained any more.
 *
 * @param after id of the last message before the gap
 * @param resumesAt id of the last message within it
 */
public record FeedGap(long after, long resumesAt) {

    /** How many messages are gone. */
    public long messages() {
        return resumesAt - after;
    }
}
