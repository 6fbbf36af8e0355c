package dev.feedlab.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.feedlab.http.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real client of one transport, which notes what it is told. */
public abstract class FeedReader implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final List<String> rawMessages = new CopyOnWriteArrayList<>();
    private final List<JsonNode> gaps = new CopyOnWriteArrayList<>();
    private final List<String> ends = new CopyOnWriteArrayList<>();
    private volatile String cursor;

    /** Subscribes after a cursor, or from now on where that is null, and returns once the server knows it. */
    public static FeedReader open(TestServer server, Transport transport, String feed, String after) {
        String query = after == null ? "" : "?after=" + after;
        return switch (transport) {
            case SHORT_POLLING, LONG_POLLING -> new PollingReader(server, transport, feed, after);
            case SSE -> new SseReader(server.uri(transport, feed, query));
            case WEBSOCKET -> new WebSocketReader(server.uri(transport, feed, query));
        };
    }

    /** The messages so far. */
    public List<JsonNode> messages() {
        return messages;
    }

    /** The messages so far, as they came. */
    public List<String> rawMessages() {
        return rawMessages;
    }

    public List<Long> ids() {
        return messages.stream().map(message -> message.get("id").asLong()).toList();
    }

    public List<JsonNode> gaps() {
        return gaps;
    }

    /** How the server ended the subscription: one entry once it has. */
    public List<String> ends() {
        return ends;
    }

    /** The last cursor that the server gave. */
    public String cursor() {
        return cursor;
    }

    void message(String json) {
        rawMessages.add(json);
        messages.add(parse(json));
    }

    void gap(JsonNode gap) {
        gaps.add(gap);
        cursor = gap.get("resumesAt").asText();
    }

    void standsAt(String newCursor) {
        cursor = newCursor;
    }

    void ended(String how) {
        ends.add(how);
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    @Override
    public abstract void close();
}
