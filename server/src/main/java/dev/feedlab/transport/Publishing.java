package dev.feedlab.transport;

import dev.feedlab.feed.Feeds;
import dev.feedlab.feed.Message;
import dev.feedlab.feed.StoreUnavailableException;
import dev.feedlab.wire.Meter;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Takes messages from publishers, however they come. */
public final class Publishing {

    /** The last part of the path that messages are posted to. */
    static final String RESOURCE = "messages";

    /** Longest body of a publishing request, in bytes. */
    public static final int MAX_BODY_BYTES = DraftReader.MAX_JSON_BYTES;

    private final Feeds feeds;
    private final PublishLimit limit;
    private final Meter meter;

    public Publishing(Feeds feeds, PublishLimit limit, Meter meter) {
        this.feeds = feeds;
        this.limit = limit;
        this.meter = meter;
    }

    /**
     * Publishes a draft.
     *
     * @param json the draft as the publisher sent it
     * @param publisher whose rate it counts against, such as its address
     * @return the message; fails with a {@link Refusal} if the store is away
     * @throws Refusal if the draft, the feed's name or the rate is wrong
     */
    public CompletionStage<Message> publish(String feed, byte[] json, String publisher) {
        if (!Feeds.isName(feed)) {
            throw noSuchFeed(feed);
        }
        limit.admit(publisher);
        return feeds.publish(feed, DraftReader.read(json)).handle(this::settle);
    }

    private Message settle(Message message, Throwable failure) {
        if (failure == null) {
            meter.carried(1);
            return message;
        }
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof StoreUnavailableException) {
            throw new Refusal(503, "nothing was accepted: " + cause.getMessage(), "Retry-After", "1");
        }
        throw new CompletionException(cause);
    }

    static Refusal noSuchFeed(String name) {
        return new Refusal(404, "'" + name + "' is not the name of a feed; expected [a-z0-9][a-z0-9-]{0,63}");
    }
}
