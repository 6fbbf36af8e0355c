package dev.feedlab.subscribe;

import dev.feedlab.feed.Cursor;
import dev.feedlab.feed.Feed;
import dev.feedlab.http.Query;
import dev.feedlab.http.Refusal;
import java.time.Duration;
import org.eclipse.jetty.server.Request;

/** What a subscriber asks for, checked whichever the transport, so that a mistake is told where it is made. */
final class Parameters {

    private static final int DEFAULT_WAIT_SECONDS = 25;
    private static final int MAX_WAIT_SECONDS = 60;

    private final Query query;
    private final int limit;
    private final Duration await;

    /**
     * Reads a request's query.
     *
     * @throws Refusal 400 if {@code limit} or {@code wait} is not what it should be
     */
    Parameters(Request request) {
        query = Query.of(request);
        limit = query.integer("limit", 1, Feed.MAX_BATCH_MESSAGES, Feed.MAX_BATCH_MESSAGES);
        await = Duration.ofSeconds(query.integer("wait", 0, MAX_WAIT_SECONDS, DEFAULT_WAIT_SECONDS));
    }

    /**
     * The cursor to begin after; null to begin now.
     *
     * @throws Refusal 400 if it is not a cursor
     */
    Cursor after() {
        String after = query.text("after");
        return after == null ? null : cursor("after", after);
    }

    /** Most messages in a polling answer, 1 to {@link Feed#MAX_BATCH_MESSAGES}; a stream has no answer to bound. */
    int limit() {
        return limit;
    }

    /** How long to hold a poll, 0 to 60 s. */
    Duration await() {
        return await;
    }

    /**
     * Reads a cursor.
     *
     * @param name of what holds it, for the refusal
     * @throws Refusal 400 if it is none
     */
    static Cursor cursor(String name, String value) {
        try {
            return Cursor.parse(value);
        } catch (IllegalArgumentException notACursor) {
            throw new Refusal(400, "'" + name + "': " + notACursor.getMessage());
        }
    }
}
