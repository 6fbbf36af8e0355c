package dev.feedlab.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the three shapes in which messages travel: a poll's answer ({@code {"messages":[…],"next":…}}), a WebSocket's
 * frame (the bare message, or {@code {"next":…}}), and an SSE event as Gatling hands it over
 * ({@code {"id":"7@k3f9","data":{message}}}). A message is an object whose {@code id} is a number; whatever else
 * travels is passed over. Streaming, because a load generator does this once a delivery.
 */
public final class FeedJson {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private final List<FeedMessage> messages = new ArrayList<>();
    private String next;

    private FeedJson(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads one answer, event or frame.
     *
     * @throws UncheckedIOException if it is not a JSON object
     */
    public static FeedAnswer read(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            FeedJson reader = new FeedJson(parser);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("expected a JSON object");
            }
            reader.readObject();
            return new FeedAnswer(reader.messages, reader.next);
        } catch (IOException notFeedJson) {
            throw new UncheckedIOException(
                    "not an answer of the feed: " + new String(json, StandardCharsets.UTF_8), notFeedJson);
        }
    }

    /** Like {@link #read(byte[])}. */
    public static FeedAnswer read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    private void readObject() throws IOException {
        long begin = parser.currentTokenLocation().getByteOffset();
        long id = 0;
        long sentAt = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_NUMBER_INT) {
                switch (field) {
                    case "id" -> id = parser.getLongValue();
                    case "sentAt" -> sentAt = parser.getLongValue();
                    default -> parser.skipChildren();
                }
            } else if (value == JsonToken.VALUE_STRING && field.equals("next")) {
                next = parser.getText();
            } else if (field.equals("data") || field.equals("messages")) {
                readNested(value);
            } else {
                parser.skipChildren();
            }
        }
        if (id > 0) {
            long end = parser.currentLocation().getByteOffset();
            messages.add(new FeedMessage(id, sentAt, (int) (end - begin)));
        }
    }

    private void readNested(JsonToken value) throws IOException {
        if (value == JsonToken.START_OBJECT) {
            readObject();
        } else if (value == JsonToken.START_ARRAY) {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                readObject();
            }
        }
    }
}
