package dev.feedlab.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.feedlab.wire.Meter;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The round-trip lab's WebSocket: each text frame on {@code /ping} is answered with {@code Pong!}. */
public final class PingPong extends Handler.Wrapper {

    /** Where the lab is, by POST and by WebSocket. */
    public static final String PATH = "/ping";

    /** What each ping is answered with. */
    public static final String PONG = "Pong!";

    private static final int MAX_PING_BYTES = 1024;

    private final WebSocketUpgrade upgrade;

    public PingPong(Origins origins, Meter meter) {
        this.upgrade = new WebSocketUpgrade(origins, MAX_PING_BYTES, meter);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean handshake = Request.getPathInContext(request).equals(PATH)
                && request.getMethod().equals("GET");
        if (!handshake) {
            return super.handle(request, response, callback);
        }
        try {
            upgrade.upgrade(new Player(), request, response, callback);
        } catch (Refusal refusal) {
            Answer.problem(refusal.problem(), response, callback);
        }
        return true;
    }

    private static final class Player extends TextMessages {

        private static final byte[] ANSWER = PONG.getBytes(UTF_8);

        @Override
        void begin() {
            // The client begins.
        }

        @Override
        void onMessage(String message, Runnable next) {
            sendText(ANSWER, Callback.from(next));
        }
    }
}
