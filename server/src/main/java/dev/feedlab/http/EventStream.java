package dev.feedlab.http;

import java.nio.ByteBuffer;
import java.time.Duration;

/** An event stream's bytes; WHATWG HTML section 9.2.5. JSON has no raw line breaks, so that one data line is enough. */
public final class EventStream {

    /** A comment line, which every client ignores. */
    private static final ByteBuffer BEAT = new Bytes(8).put(":\n\n").direct();

    private EventStream() {}

    /** A sign of life: a comment. */
    public static ByteBuffer beat() {
        return BEAT.duplicate();
    }

    /** Says after how long a client whose stream ended comes back. The block is left open. */
    public static void putRetry(Duration retry, Bytes bytes) {
        bytes.put("retry: ").put(Long.toString(retry.toMillis())).put('\n');
    }

    /** An event of the default type {@code message}. */
    public static void putMessage(String id, byte[] data, Bytes bytes) {
        bytes.put("id: ").put(id).put("\ndata: ").put(data).put("\n\n");
    }

    /** An event of another type. */
    public static void putEvent(String id, String type, String data, Bytes bytes) {
        bytes.put("id: ")
                .put(id)
                .put("\nevent: ")
                .put(type)
                .put("\ndata: ")
                .put(data)
                .put("\n\n");
    }
}
