package dev.feedlab.subscribe;

import dev.feedlab.feed.Batch;
import dev.feedlab.feed.Cursor;
import dev.feedlab.feed.EndReason;
import dev.feedlab.feed.Feed;
import dev.feedlab.feed.Framing;
import dev.feedlab.feed.Outlet;
import dev.feedlab.feed.Subscription;
import dev.feedlab.http.Answer;
import dev.feedlab.http.EventStream;
import dev.feedlab.metering.Meter;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** One answer that does not end; WHATWG HTML section 9.2. */
final class ServerSentEvents implements Subscribing {

    private static final Framing FRAMING = SseEvent::frame;
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    /** After how long a client comes back whose stream ended. */
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Meter meter;

    ServerSentEvents(Meter meter) {
        this.meter = meter;
    }

    @Override
    public void handle(Feed feed, Parameters asked, Request request, Response response, Callback callback) {
        String lastEventId = request.getHeaders().get(LAST_EVENT_ID);
        Cursor after = lastEventId == null ? asked.after() : Parameters.cursor(LAST_EVENT_ID, lastEventId);
        Batch start = feed.start(after);
        // A stream may be silent between two heartbeats; a client that is gone is noticed when a write fails.
        request.addIdleTimeoutListener(silence -> false);
        Runnable subscribe = () -> {
            meter.opened();
            feed.subscribe(start.next(), subscription -> new Stream(subscription, response, callback));
        };
        Answer.eventStream(SseEvent.opening(RETRY, start), response, Callback.from(subscribe, callback::failed));
    }

    /** An open stream. It is also the callback of its writes, of which one at most is under way. */
    private final class Stream implements Outlet, Callback {

        private final Subscription subscription;
        private final Response response;
        private final Callback whole;

        /** What the write that is under way reports to. */
        private Runnable done;

        /** Whether it is over. Guarded by this. */
        private boolean left;

        Stream(Subscription subscription, Response response, Callback whole) {
            this.subscription = subscription;
            this.response = response;
            this.whole = whole;
        }

        @Override
        public void write(Batch batch, Runnable whenDone) {
            ByteBuffer events = batch.framed(FRAMING);
            meter.carried(batch.messages().size());
            send(events, whenDone);
        }

        @Override
        public void beat(Runnable whenDone) {
            send(EventStream.beat(), whenDone);
        }

        private void send(ByteBuffer bytes, Runnable whenDone) {
            done = whenDone;
            response.write(false, bytes, this);
        }

        @Override
        public void succeeded() {
            done.run();
        }

        @Override
        public void failed(Throwable gone) {
            subscription.cancel();
            abort(gone);
        }

        @Override
        public void abort(Throwable failure) {
            if (leaves()) {
                whole.failed(failure);
            }
        }

        /** Takes leave; false if that has happened before. A failing write and the fan-out may both find it broken. */
        private synchronized boolean leaves() {
            boolean first = !left;
            if (first) {
                left = true;
                meter.closed();
            }
            return first;
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }

        @Override
        public void end(EndReason reason) {
            if (leaves()) {
                response.write(true, null, whole);
            }
        }
    }
}
