package dev.feedlab.transport;

import dev.feedlab.feed.Batch;
import dev.feedlab.feed.Cursor;
import dev.feedlab.feed.Message;
import java.nio.ByteBuffer;
import java.time.Duration;

/** The event stream's bytes; WHATWG HTML section 9.2.5. JSON has no raw line breaks, so that one data line is enough. */
final class SseEvent {

    /** A comment line, which every client ignores. */
    private static final ByteBuffer BEAT = new Bytes(8).put(":\n\n").direct();

    private SseEvent() {}

    static ByteBuffer beat() {
        return BEAT.duplicate();
    }

    /**
     * How a stream begins: after how long to come back, and, in a block without data, which sets the last event id and
     * dispatches nothing (section 9.2.6), from where, so that also a client that has not seen a message yet resumes
     * exactly.
     */
    static ByteBuffer opening(Duration retry, Batch start) {
        Bytes bytes = new Bytes(128).put("retry: " + retry.toMillis() + "\n");
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
            bytes.put("id: " + new Cursor(message.id(), batch.epoch()) + "\ndata: ")
                    .put(MessageJson.of(message))
                    .put("\n\n");
        }
        return bytes.direct();
    }

    private static void putGap(Bytes bytes, Batch batch) {
        bytes.put("id: " + batch.gap().resumesAt() + "\nevent: gap\ndata: ")
                .put(GapJson.of(batch.gap()))
                .put("\n\n");
    }
}
