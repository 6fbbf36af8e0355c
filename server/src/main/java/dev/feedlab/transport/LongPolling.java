package dev.feedlab.transport;

import dev.feedlab.feed.Batch;
import dev.feedlab.feed.Cursor;
import dev.feedlab.feed.EndReason;
import dev.feedlab.feed.Feed;
import dev.feedlab.feed.Outlet;
import dev.feedlab.wire.Meter;
import dev.feedlab.wire.MeteredEndPoint;
import java.time.Duration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The client asks, and the answer waits until there is something. */
final class LongPolling implements Subscribing {

    private final Meter meter;

    LongPolling(Meter meter) {
        this.meter = meter;
    }

    @Override
    public void handle(Feed feed, Query query, Request request, Response response, Callback callback) {
        Cursor after = query.after();
        int limit = query.limit();
        Duration wait = query.await();
        Batch batch = feed.after(after, limit);
        if (after == null || !batch.isEmpty() || wait.isZero()) {
            meter.carried(batch.messages().size());
            Answer.json(batch.framed(PollingAnswer.OWN), response, callback);
            return;
        }
        // The connection is silent while the poll is held; how long that may be is not the idle time-out's affair.
        request.addIdleTimeoutListener(silence -> false);
        meter.opened();
        feed.awaitNext(
                batch.next(), wait, subscription -> new HeldPoll(feed, batch, limit, request, response, callback));
    }

    /** A poll that waits for its answer. */
    private final class HeldPoll implements Outlet {

        private final Feed feed;
        private final Batch nothing;
        private final int limit;
        private final MeteredEndPoint connection;
        private final Response response;
        private final Callback callback;

        HeldPoll(Feed feed, Batch nothing, int limit, Request request, Response response, Callback callback) {
            this.feed = feed;
            this.nothing = nothing;
            this.limit = limit;
            this.connection = MeteredEndPoint.of(request);
            this.response = response;
            this.callback = callback;
        }

        @Override
        public void write(Batch batch, Runnable done) {
            boolean tooMany = batch.messages().size() > limit;
            answer(tooMany ? feed.after(nothing.next(), limit) : batch);
        }

        @Override
        public void end(EndReason reason) {
            answer(nothing);
        }

        private void answer(Batch batch) {
            meter.closed();
            meter.carried(batch.messages().size());
            connection.onSelectorThread(() -> Answer.json(batch.framed(PollingAnswer.SHARED), response, callback));
        }

        @Override
        public void beat(Runnable done) {
            throw new IllegalStateException("a held poll has no way to give a sign of life");
        }
    }
}
