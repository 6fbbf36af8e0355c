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
 * Reads the shapes in which messages travel: a poll's answer ({@code {"messages":[…],"next":…}}, with {@code "more":true}
 * where it was cut), a WebSocket's frame (the bare message, {@code {"next":…}} or {@code {"gap":…}}), an SSE event's data
 * (the bare message or gap) and an SSE event as Gatling hands it over ({@code {"id":"7@k3f9","data":{message}}}). A message
 * is an object whose {@code id} is a number, a gap one with the cursors {@code after} and {@code resumesAt}; everything
 * else is passed over. Streaming, because a load generator does this once a delivery.
 */
public final class FeedJson {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private final List<FeedMessage> messages = new ArrayList<>();
    private String next;
    private boolean more;
    private FeedGap gap;

    private FeedJson(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads one answer, event or frame.
     *
     * @throws UncheckedIOException if it is not a JSON object
     * @throws IllegalArgumentException if a gap has something else where a cursor should be
     */
    public static FeedAnswer read(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            FeedJson reader = new FeedJson(parser);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("expected a JSON object");
            }
            reader.readObject();
            return new FeedAnswer(reader.messages, reader.next, reader.more, reader.gap);
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
        String after = null;
        String resumesAt = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_NUMBER_INT) {
                switch (field) {
                    case "id" -> id = parser.getLongValue();
                    case "sentAt" -> sentAt = parser.getLongValue();
                    default -> parser.skipChildren();
                }
            } else if (value == JsonToken.VALUE_STRING) {
                switch (field) {
                    case "next" -> next = parser.getText();
                    case "after" -> after = parser.getText();
                    case "resumesAt" -> resumesAt = parser.getText();
                    default -> parser.skipChildren();
                }
            } else if (field.equals("more")) {
                more = value == JsonToken.VALUE_TRUE;
            } else if (field.equals("data") || field.equals("messages") || field.equals("gap")) {
                readNested(value);
            } else {
                parser.skipChildren();
            }
        }
        if (id > 0) {
            long end = parser.currentLocation().getByteOffset();
            messages.add(new FeedMessage(id, sentAt, (int) (end - begin)));
        } else if (after != null && resumesAt != null) {
            gap = new FeedGap(FeedPosition.idOf(after), FeedPosition.idOf(resumesAt));
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
