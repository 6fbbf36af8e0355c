package dev.feedlab.client;

import java.util.List;

/**
 * What one answer, event or frame of the feed held.
 *
 * @param messages in the order in which they stand there; empty for a control frame
 * @param next the cursor to hand back, or null where the transport does not give one here
 * @param more whether the answer was cut and more messages are retained already, so that a poller should ask again at once
 * @param gap the messages that the server says are not retained any more, or null where it says nothing of the kind
 */
public record FeedAnswer(List<FeedMessage> messages, String next, boolean more, FeedGap gap) {

    public FeedAnswer {
        messages = List.copyOf(messages);
    }
}
