package dev.feedlab.subscribe;

import dev.feedlab.feed.Batch;
import dev.feedlab.feed.Feed;
import dev.feedlab.http.Answer;
import dev.feedlab.metering.Meter;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The client asks at its own interval, and is answered at once. */
final class ShortPolling implements Subscribing {

    private final Meter meter;

    ShortPolling(Meter meter) {
        this.meter = meter;
    }

    @Override
    public void handle(Feed feed, Parameters asked, Request request, Response response, Callback callback) {
        Batch batch = feed.after(asked.after(), asked.limit());
        ByteBuffer body = batch.framed(PollingAnswer.OWN);
        meter.carried(batch.messages().size());
        Answer.json(body, response, callback);
    }
}
