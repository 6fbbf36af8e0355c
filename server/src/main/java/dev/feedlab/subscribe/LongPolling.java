package dev.feedlab.subscribe;

import dev.feedlab.feed.Batch;
import dev.feedlab.feed.Cursor;
import dev.feedlab.feed.EndReason;
import dev.feedlab.feed.Feed;
import dev.feedlab.feed.Outlet;
import dev.feedlab.http.Answer;
import dev.feedlab.http.Problem;
import dev.feedlab.metering.Meter;
import dev.feedlab.metering.MeteredEndPoint;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The client asks, and the answer waits until there is something. */
final class LongPolling implements Subscribing {

    private static final Problem FAILED = new Problem(500, "the server failed; come back with your cursor");

    private final Meter meter;

    LongPolling(Meter meter) {
        this.meter = meter;
    }

    @Override
    public void handle(Feed feed, Parameters asked, Request request, Response response, Callback callback) {
        int limit = asked.limit();
        Cursor after = asked.after();
        Batch batch = feed.after(after, limit);
        if (after == null || !batch.isEmpty() || asked.await().isZero()) {
            ByteBuffer body = batch.framed(PollingAnswer.OWN);
            meter.carried(batch.messages().size());
            Answer.json(body, response, callback);
            return;
        }
        // The connection is silent while the poll is held; how long that may be is not the idle time-out's affair.
        request.addIdleTimeoutListener(silence -> false);
        meter.opened();
        feed.awaitNext(
                batch.next(),
                asked.await(),
                subscription -> new HeldPoll(feed, batch, limit, request, response, callback));
    }

    /** A poll that waits for its answer. */
    private final class HeldPoll implements Outlet {

        private final Feed feed;
        private final Batch nothing;
        private final int limit;
        private final MeteredEndPoint connection;
        private final Response response;
        private final Callback callback;

        /** Whether it is held no longer. Touched only by the fan-out thread. */
        private boolean released;

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
            ByteBuffer body = batch.framed(PollingAnswer.SHARED);
            release();
            meter.carried(batch.messages().size());
            connection.onSelectorThread(() -> Answer.json(body, response, callback), callback::failed);
        }

        @Override
        public void abort(Throwable failure) {
            release();
            connection.onSelectorThread(() -> Answer.problem(FAILED, response, callback), callback::failed);
        }

        private void release() {
            if (!released) {
                released = true;
                meter.closed();
            }
        }

        @Override
        public void beat(Runnable done) {
            throw new IllegalStateException("a held poll has no way to give a sign of life");
        }
    }
}
