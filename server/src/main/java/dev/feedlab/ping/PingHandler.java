package dev.feedlab.ping;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.feedlab.http.Answer;
import dev.feedlab.http.Origins;
import dev.feedlab.http.Problem;
import dev.feedlab.http.Refusal;
import dev.feedlab.metering.Meter;
import dev.feedlab.websocket.TextMessages;
import dev.feedlab.websocket.WebSocketUpgrade;
import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * The round-trip lab: each POST to {@code /ping}, and each text frame on a WebSocket there, is answered with {@code Pong!}.
 * Both are answered here, on the thread that reads the connection, so that the lab compares two protocols and not two ways
 * through a server.
 */
public final class PingHandler extends Handler.Wrapper {

    /** Where the lab is, by POST and by WebSocket. */
    public static final String PATH = "/ping";

    private static final byte[] PONG = "Pong!".getBytes(UTF_8);
    private static final int MAX_PING_BYTES = 1024;

    private static final Problem TOO_LONG =
            new Problem(413, "the ping is too long; expected at most " + MAX_PING_BYTES + " bytes");

    private final WebSocketUpgrade upgrade;

    public PingHandler(Origins origins, Meter meter) {
        this.upgrade = new WebSocketUpgrade(origins, MAX_PING_BYTES, meter);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!Request.getPathInContext(request).equals(PATH)) {
            return super.handle(request, response, callback);
        }
        try {
            answer(request, response, callback);
        } catch (Refusal refusal) {
            Answer.problem(refusal.problem(), response, callback);
        }
        return true;
    }

    private void answer(Request request, Response response, Callback callback) {
        switch (request.getMethod()) {
            case "GET" -> upgrade.upgrade(new Player(), request, response, callback);
            case "POST" -> pong(request, response, callback);
            default ->
                throw new Refusal(
                        405, request.getMethod() + " is not allowed here; expected GET or POST", "Allow", "GET, POST");
        }
    }

    private static void pong(Request request, Response response, Callback callback) {
        if (request.getLength() > MAX_PING_BYTES) {
            throw new Refusal(TOO_LONG);
        }
        new Post(request, response, callback).run();
    }

    /**
     * A ping by POST. What it says does not matter, but it has to be read to its end, for the next request comes behind it.
     *
     * <p>Called by one thread at a time.
     */
    private static final class Post implements Invocable.Task {

        private final Request request;
        private final Response response;
        private final Callback callback;
        private long length;

        Post(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        /** Reads what has come, and comes back for the rest. */
        @Override
        public void run() {
            Content.Chunk chunk = request.read();
            while (chunk != null && !Content.Chunk.isFailure(chunk)) {
                length += chunk.remaining();
                chunk.release();
                if (length > MAX_PING_BYTES) {
                    Answer.problem(TOO_LONG, response, callback);
                    return;
                }
                if (chunk.isLast()) {
                    Answer.text(ByteBuffer.wrap(PONG), response, callback);
                    return;
                }
                chunk = request.read();
            }
            if (chunk == null) {
                request.demand(this);
            } else {
                callback.failed(chunk.getFailure());
            }
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }
    }

    private static final class Player extends TextMessages {

        @Override
        protected void begin() {
            // The client begins.
        }

        @Override
        protected void onMessage(String message, Runnable next) {
            sendText(PONG, Callback.from(next));
        }
    }
}
