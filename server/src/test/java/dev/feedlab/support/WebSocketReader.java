package dev.feedlab.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Reads a feed's WebSocket, and can publish on it. */
public final class WebSocketReader extends FeedReader implements WebSocket.Listener {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final StringBuilder unfinished = new StringBuilder();
    private final List<JsonNode> errors = new CopyOnWriteArrayList<>();
    private final WebSocket webSocket;
    private String epoch;

    public WebSocketReader(URI uri) {
        webSocket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(uri.toString().replace("http", "ws")), this)
                .join();
        try {
            begun.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** The problems that the server sent. */
    public List<JsonNode> errors() {
        return errors;
    }

    /** Sends a text message, whole. */
    public void send(String text) {
        webSocket.sendText(text, true).join();
    }

    /** Sends a part of a text message. */
    public void sendPart(String text, boolean last) {
        webSocket.sendText(text, last).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
        unfinished.append(text);
        if (last) {
            frame(unfinished.toString());
            unfinished.setLength(0);
        }
        socket.request(1);
        return null;
    }

    private void frame(String text) {
        JsonNode frame = parse(text);
        if (frame.has("next")) {
            standsAt(frame.get("next").asText());
            epoch = cursor().substring(cursor().indexOf('@'));
            begun.countDown();
        } else if (frame.has("gap")) {
            gap(frame.get("gap"));
        } else if (frame.has("error")) {
            errors.add(frame.get("error"));
        } else {
            message(text);
            standsAt(frame.get("id").asLong() + epoch);
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        ended(Integer.toString(status));
        begun.countDown();
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        ended("connection lost");
        begun.countDown();
    }

    @Override
    public void close() {
        webSocket.abort();
    }
}
