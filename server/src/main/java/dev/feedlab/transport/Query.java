package dev.feedlab.transport;

import dev.feedlab.feed.Cursor;
import dev.feedlab.feed.Feed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/** The parameters of a subscription. */
final class Query {

    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(25);
    private static final int MAX_WAIT_SECONDS = 60;

    private final Fields fields;

    private Query(Fields fields) {
        this.fields = fields;
    }

    /**
     * @throws Refusal 400 if the query is not well encoded
     */
    static Query of(Request request) {
        String query = request.getHttpURI().getQuery();
        if (query == null) {
            return new Query(Fields.EMPTY);
        }
        try {
            return new Query(Request.extractQueryParameters(request, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | HttpException.RuntimeException malformed) {
            throw new Refusal(400, "the query '" + query + "' is not well encoded; expected name=value&…");
        }
    }

    /**
     * The cursor to begin after; null to begin now.
     *
     * @throws Refusal 400 if it is not a cursor
     */
    Cursor after() {
        String after = fields.getValue("after");
        return after == null ? null : cursor("after", after);
    }

    static Cursor cursor(String name, String value) {
        try {
            return Cursor.parse(value);
        } catch (IllegalArgumentException notACursor) {
            throw new Refusal(400, "'" + name + "': " + notACursor.getMessage());
        }
    }

    /** Most messages in the answer: 1 to 1,000, which is the default. */
    int limit() {
        return integer("limit", 1, Feed.MAX_BATCH_MESSAGES, Feed.MAX_BATCH_MESSAGES);
    }

    /** How long to hold a poll: 0 to 60 s. */
    Duration await() {
        return Duration.ofSeconds(integer("wait", 0, MAX_WAIT_SECONDS, (int) DEFAULT_WAIT.toSeconds()));
    }

    /**
     * The id of the tap that the request is shown to; null for none.
     *
     * @throws Refusal 400 if it is malformed
     */
    String wire() {
        String id = fields.getValue("wire");
        return id == null ? null : WirePath.checkedId(id);
    }

    private int integer(String name, int least, int most, int otherwise) {
        String value = fields.getValue(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, like a number out of range.
        }
        throw new Refusal(
                400, "'" + name + "' is '" + value + "'; expected a whole number from " + least + " to " + most);
    }
}
