package dev.feedlab.websocket;

import java.nio.ByteBuffer;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Utf8StringBuilder;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.exception.BadPayloadException;
import org.eclipse.jetty.websocket.core.exception.CloseException;
import org.eclipse.jetty.websocket.core.exception.MessageTooLargeException;

/**
 * The receiving half of a WebSocket: puts frames together to text messages and answers pings. The next frame is asked for
 * only when the last message has been dealt with, so that a client that sends faster is held back by TCP.
 */
public abstract class TextMessages implements FrameHandler {

    /** RFC 6455 section 7.4.1: data of a type that this end does not accept. */
    private static final int UNSUPPORTED_DATA = 1003;

    private CoreSession session;

    /** The message that has not been finished; null between two messages. Touched only by the reading thread. */
    private Utf8StringBuilder unfinished;

    private int unfinishedBytes;

    protected final CoreSession session() {
        return session;
    }

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        session = opened;
        callback.succeeded();
        begin();
        session.demand();
    }

    /** Called once, when frames can be sent. */
    protected abstract void begin();

    /**
     * Deals with a message.
     *
     * @param next to be run when the next message may come
     */
    protected abstract void onMessage(String message, Runnable next);

    @Override
    public void onFrame(Frame frame, Callback callback) {
        switch (frame.getOpCode()) {
            case OpCode.TEXT, OpCode.CONTINUATION -> onText(frame, callback);
            case OpCode.PING -> answerPing(frame, callback);
            case OpCode.BINARY -> callback.failed(new CloseException(UNSUPPORTED_DATA, "expected text messages only"));
            case OpCode.CLOSE -> callback.succeeded();
            default -> {
                callback.succeeded();
                session.demand();
            }
        }
    }

    private void answerPing(Frame ping, Callback callback) {
        ByteBuffer payload = ByteBuffer.allocate(ping.getPayloadLength());
        payload.put(ping.getPayload()).flip();
        callback.succeeded();
        session.sendFrame(new Frame(OpCode.PONG, true, payload), Callback.from(session::demand), false);
    }

    private void onText(Frame frame, Callback callback) {
        received(frame.getPayloadLength());
        unfinishedBytes += frame.getPayloadLength();
        if (unfinishedBytes > session.getMaxTextMessageSize()) {
            callback.failed(new MessageTooLargeException(
                    "expected a message of at most " + session.getMaxTextMessageSize() + " bytes"));
            return;
        }
        if (unfinished == null) {
            unfinished = new Utf8StringBuilder();
        }
        unfinished.append(frame.getPayload());
        if (!frame.isFin()) {
            callback.succeeded();
            session.demand();
            return;
        }
        try {
            String message = unfinished.takeCompleteString(BadPayloadException.InvalidUtf8::new);
            unfinished = null;
            unfinishedBytes = 0;
            callback.succeeded();
            onMessage(message, session::demand);
        } catch (BadPayloadException invalid) {
            callback.failed(invalid);
        }
    }

    /** Told of each text frame's payload length, in bytes. */
    protected void received(int payloadLength) {}

    protected final void sendText(byte[] text, Callback callback) {
        session.sendFrame(new Frame(OpCode.TEXT, true, ByteBuffer.wrap(text)), callback, false);
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        callback.succeeded();
    }
}
