package dev.feedlab.subscribe;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.feedlab.feed.Batch;
import dev.feedlab.feed.EndReason;
import dev.feedlab.feed.Feed;
import dev.feedlab.feed.Message;
import dev.feedlab.feed.Outlet;
import dev.feedlab.feed.Subscription;
import dev.feedlab.http.Origins;
import dev.feedlab.http.Problem;
import dev.feedlab.http.Refusal;
import dev.feedlab.http.Transport;
import dev.feedlab.metering.Meter;
import dev.feedlab.metering.Meters;
import dev.feedlab.metering.Traffic;
import dev.feedlab.publish.DraftReader;
import dev.feedlab.publish.Publishing;
import dev.feedlab.websocket.TextFrame;
import dev.feedlab.websocket.TextMessages;
import dev.feedlab.websocket.WebSocketUpgrade;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages as frames, both ways; RFC 6455. */
final class WebSockets implements Subscribing {

    private static final Logger LOG = LoggerFactory.getLogger(WebSockets.class);

    private final Publishing publishing;
    private final WebSocketUpgrade upgrade;
    private final Meter meter;
    private final Meter publishingMeter;

    WebSockets(Publishing publishing, Origins origins, Meters meters) {
        this.publishing = publishing;
        this.meter = meters.of(Transport.WEBSOCKET);
        this.publishingMeter = meters.of(Traffic.PUBLISHING);
        this.upgrade = new WebSocketUpgrade(origins, DraftReader.MAX_JSON_BYTES, meter);
    }

    @Override
    public void handle(Feed feed, Parameters asked, Request request, Response response, Callback callback) {
        Batch start = feed.start(asked.after());
        String publisher = Request.getRemoteAddr(request);
        upgrade.upgrade(new Subscriber(feed, start, publisher), request, response, callback);
    }

    /** An open connection. It is also the callback of its writes, of which one at most is under way. */
    private final class Subscriber extends TextMessages implements Outlet, Callback {

        private final Feed feed;
        private final String publisher;

        /** Where it begins; null once the client has been told. */
        private Batch start;

        /** Null until the client has been told where it begins. */
        private volatile Subscription subscription;

        private volatile boolean closed;

        /** What the write that is under way reports to. */
        private Runnable done;

        Subscriber(Feed feed, Batch start, String publisher) {
            this.feed = feed;
            this.start = start;
            this.publisher = publisher;
        }

        @Override
        protected void begin() {
            meter.opened();
            String opening = "{\"next\":\"" + start.next() + "\"}";
            if (start.gap() == null) {
                sendText(opening.getBytes(UTF_8), Callback.from(this::subscribe, this::failed));
            } else {
                sendText(opening.getBytes(UTF_8), NOOP);
                sendText(gapJson(start), Callback.from(this::subscribe, this::failed));
            }
        }

        private void subscribe() {
            feed.subscribe(start.next(), granted -> {
                subscription = granted;
                return this;
            });
            start = null;
            if (closed) {
                subscription.cancel();
            }
        }

        @Override
        public void write(Batch batch, Runnable whenDone) {
            List<Message> messages = batch.messages();
            meter.carried(messages.size());
            done = whenDone;
            int last = messages.size() - 1;
            if (batch.gap() != null) {
                send(gapJson(batch), last < 0);
            }
            for (int i = 0; i <= last; i++) {
                send(MessageJson.of(messages.get(i)), i == last);
            }
        }

        /** Frames of one batch share a write where they can: only the last one is flushed, and reports. */
        private void send(byte[] text, boolean isLast) {
            session().sendFrame(new Frame(OpCode.TEXT, true, ByteBuffer.wrap(text)), isLast ? this : NOOP, !isLast);
        }

        @Override
        public void beat(Runnable whenDone) {
            done = whenDone;
            session().sendFrame(new Frame(OpCode.PING, true, BufferUtil.EMPTY_BUFFER), this, false);
        }

        @Override
        public void succeeded() {
            done.run();
        }

        @Override
        public void failed(Throwable gone) {
            abort(gone);
        }

        @Override
        public void abort(Throwable failure) {
            session().abort();
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }

        @Override
        public void end(EndReason reason) {
            session().close(CloseStatus.SHUTDOWN, "the server stops; come back with your cursor", NOOP);
        }

        @Override
        public void onClosed(CloseStatus status, Callback callback) {
            closed = true;
            meter.closed();
            if (subscription != null) {
                subscription.cancel();
            }
            callback.succeeded();
        }

        @Override
        protected void received(int payloadLength) {
            meter.handOver(TextFrame.maskedLength(payloadLength), publishingMeter);
        }

        @Override
        protected void onMessage(String draft, Runnable next) {
            publishingMeter.requested();
            try {
                publishing
                        .publish(feed.name(), draft.getBytes(UTF_8), publisher)
                        .whenComplete((message, failure) -> answer(failure, next));
            } catch (Refusal refusal) {
                answer(refusal, next);
            }
        }

        private void answer(Throwable failure, Runnable next) {
            if (failure == null) {
                next.run();
                return;
            }
            byte[] problem = problemOf(failure).json();
            byte[] error = new byte[problem.length + 10];
            ByteBuffer.wrap(error)
                    .put("{\"error\":".getBytes(UTF_8))
                    .put(problem)
                    .put((byte) '}');
            sendText(error, Callback.from(next));
        }

        private Problem problemOf(Throwable failure) {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            if (cause instanceof Refusal refusal) {
                return refusal.problem();
            }
            LOG.error("publishing to feed {} failed", feed.name(), cause);
            return new Problem(500, "the server failed; nothing was accepted");
        }
    }

    private static byte[] gapJson(Batch batch) {
        return ("{\"gap\":" + GapJson.of(batch.gap()) + "}").getBytes(UTF_8);
    }
}
