package dev.feedlab.client;

import java.util.List;

/**
 * What one answer, event or frame of the feed held.
 *
 * @param messages in the order in which they stand there; empty for a control frame
 * @param next the cursor to hand back, or null where the transport does not give one here
 */
public record FeedAnswer(List<FeedMessage> messages, String next) {

    /** How many messages one answer holds at most, unless the request asks for fewer. */
    private static final int PAGE = 1_000;

    public FeedAnswer {
        messages = List.copyOf(messages);
    }

    /** Whether there may be more right now, so that a poller should ask again at once. */
    public boolean isFull() {
        return messages.size() >= PAGE;
    }
}
