package dev.feedlab.publish;

import dev.feedlab.feed.Feeds;
import dev.feedlab.feed.Message;
import dev.feedlab.feed.StoreUnavailableException;
import dev.feedlab.feed.TooManyFeedsException;
import dev.feedlab.http.FeedPath;
import dev.feedlab.http.Refusal;
import dev.feedlab.metering.Meter;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Takes messages from publishers, however they come. */
public final class Publishing {

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
     * @return the message; fails with a {@link Refusal} if the store is away or full
     * @throws Refusal if the draft, the feed's name or the rate is wrong
     */
    public CompletionStage<Message> publish(String feed, byte[] json, String publisher) {
        if (!Feeds.isName(feed)) {
            throw FeedPath.noSuchFeed(feed);
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
        if (cause instanceof TooManyFeedsException) {
            throw new Refusal(507, "nothing was accepted: " + cause.getMessage() + "; publish to one of them");
        }
        throw new CompletionException(cause);
    }
}
