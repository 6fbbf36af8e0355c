package dev.feedlab.subscribe;

import dev.feedlab.feed.Batch;
import dev.feedlab.feed.Cursor;
import dev.feedlab.feed.Message;
import dev.feedlab.http.Bytes;
import dev.feedlab.http.EventStream;
import java.nio.ByteBuffer;
import java.time.Duration;

/** A feed as an event stream; WHATWG HTML section 9.2. */
final class SseEvent {

    private SseEvent() {}

    /**
     * How a stream begins: after how long to come back, and, in a block without data, which sets the last event id and
     * dispatches nothing (section 9.2.6), from where, so that also a client that has not seen a message yet resumes
     * exactly.
     */
    static ByteBuffer opening(Duration retry, Batch start) {
        Bytes bytes = new Bytes(128);
        EventStream.putRetry(retry, bytes);
        if (start.gap() == null) {
            bytes.put("id: " + start.next() + "\n\n");
        } else {
            putGap(bytes.put("\n"), start);
        }
        return bytes.direct();
    }

    static ByteBuffer frame(Batch batch) {
        Bytes bytes = new Bytes(512);
        if (batch.gap() != null) {
            putGap(bytes, batch);
        }
        for (Message message : batch.messages()) {
            String id = new Cursor(message.id(), batch.epoch()).toString();
            EventStream.putMessage(id, MessageJson.of(message), bytes);
        }
        return bytes.direct();
    }

    private static void putGap(Bytes bytes, Batch batch) {
        String id = batch.gap().resumesAt().toString();
        EventStream.putEvent(id, "gap", GapJson.of(batch.gap()), bytes);
    }
}
