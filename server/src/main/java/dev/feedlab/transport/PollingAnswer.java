package dev.feedlab.transport;

import dev.feedlab.feed.Batch;
import dev.feedlab.feed.Message;
import java.nio.ByteBuffer;

/** The body of an answer to a poll, short or long: {@code {"messages":[…],"next":"19@k3f9"}}. */
final class PollingAnswer {

    private PollingAnswer() {}

    static ByteBuffer frame(Batch batch) {
        Bytes body = new Bytes(512).put("{\"messages\":[");
        String separator = "";
        for (Message message : batch.messages()) {
            body.put(separator).put(MessageJson.of(message));
            separator = ",";
        }
        body.put("],\"next\":\"" + batch.next() + "\"");
        if (batch.gap() != null) {
            body.put(",\"gap\":").put(GapJson.of(batch.gap()));
        }
        return body.put("}").heap();
    }
}
