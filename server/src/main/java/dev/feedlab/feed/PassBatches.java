package dev.feedlab.feed;

import java.util.HashMap;
import java.util.Map;

/**
 * What is new in one feed after each position at which somebody stands, made once each. Lives for one pass, so that whatever
 * happens in it, no feed's messages reach another feed's readers. Touched only by the fan-out thread.
 */
final class PassBatches {

    private final Feed feed;
    private final Map<Long, Batch> batches = new HashMap<>();

    /** The last one that was asked for: nearly all subscribers stand at one position. */
    private Batch latest;

    private long latestAfter = -1;

    PassBatches(Feed feed) {
        this.feed = feed;
    }

    Batch after(long position) {
        if (position != latestAfter) {
            latest = batches.computeIfAbsent(position, from -> feed.after(from, Feed.MAX_BATCH_MESSAGES));
            latestAfter = position;
        }
        return latest;
    }
}
