package dev.feedlab.subscribe;

import dev.feedlab.feed.Batch;
import dev.feedlab.feed.Framing;
import dev.feedlab.feed.Message;
import dev.feedlab.http.Bytes;

/**
 * The body of an answer to a poll, short or long: {@code {"messages":[…],"next":"19@k3f9"}}, and {@code "more":true} where
 * the client should ask again at once.
 */
final class PollingAnswer {

    /** For a poll that is answered at once: hardly ever do two ask at the same cursor. */
    static final Framing OWN = batch -> body(batch).heap();

    /** For held polls, which wait at the same cursor, the newest one. */
    static final Framing SHARED = batch -> body(batch).direct();

    private PollingAnswer() {}

    private static Bytes body(Batch batch) {
        Bytes body = new Bytes(512).put("{\"messages\":[");
        String separator = "";
        for (Message message : batch.messages()) {
            body.put(separator).put(MessageJson.of(message));
            separator = ",";
        }
        body.put("],\"next\":\"" + batch.next() + "\"");
        if (batch.hasMore()) {
            body.put(",\"more\":true");
        }
        if (batch.gap() != null) {
            body.put(",\"gap\":").put(GapJson.of(batch.gap()));
        }
        return body.put("}");
    }
}
