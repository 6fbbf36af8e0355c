package dev.feedlab.stall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.feedlab.client.FeedPosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What the server says where messages after a cursor are not retained any more: SSE sends the object itself, WebSocket
 * wraps it as {@code {"gap":{…}}}.
 *
 * @param after id of the last message before the gap
 * @param resumesAt id of the last message within it
 */
record GapNotice(long after, long resumesAt) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The gap that an event's data or a frame tells of, if it does.
     *
     * @throws UncheckedIOException if it is not JSON
     */
    static Optional<GapNotice> read(byte[] json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (IOException notJson) {
            throw new UncheckedIOException("neither a message nor a gap", notJson);
        }
        JsonNode gap = root.has("gap") ? root.get("gap") : root;
        if (!gap.has("resumesAt")) {
            return Optional.empty();
        }
        return Optional.of(new GapNotice(id(gap.path("after")), id(gap.path("resumesAt"))));
    }

    private static long id(JsonNode cursor) {
        return FeedPosition.of("", cursor.asText()).id();
    }

    /** How many messages are gone. */
    long messages() {
        return resumesAt - after;
    }
}
