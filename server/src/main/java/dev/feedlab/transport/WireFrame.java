package dev.feedlab.transport;

import dev.feedlab.wire.WireEvent;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** The event stream of a tap; WHATWG HTML section 9.2.5. */
final class WireFrame {

    private WireFrame() {}

    /** How a stream begins: after how long to come back. */
    static ByteBuffer opening(Duration retry) {
        return new Bytes(32).put("retry: " + retry.toMillis() + "\n\n").heap();
    }

    /**
     * Events of a tap that follow each other.
     *
     * @param missing bytes that were dropped before the first
     */
    static ByteBuffer frame(long missing, List<WireEvent> events) {
        Bytes bytes = new Bytes(1_024);
        if (missing > 0) {
            put(events.get(0).seq() - 1, "dropped", "{\"bytes\":" + missing + "}", bytes);
        }
        for (WireEvent event : events) {
            put(event, bytes);
        }
        return bytes.heap();
    }

    private static void put(WireEvent event, Bytes bytes) {
        String common =
                "\"connection\":" + event.connection() + ",\"request\":" + event.request() + ",\"at\":" + event.at();
        if (event instanceof WireEvent.Crossed crossed) {
            put(event.seq(), "bytes", "{\"seq\":" + event.seq() + "," + common + crossing(crossed) + "}", bytes);
        } else if (event instanceof WireEvent.Opened opened) {
            put(event.seq(), "opened", "{" + common + ",\"transport\":\"" + opened.traffic() + "\"}", bytes);
        } else {
            put(event.seq(), "ended", "{" + common + "}", bytes);
        }
    }

    private static String crossing(WireEvent.Crossed crossed) {
        return ",\"direction\":\"" + crossed.direction().name().toLowerCase(Locale.ROOT)
                + "\",\"offset\":" + crossed.offset()
                + ",\"bytes\":\"" + Base64.getEncoder().encodeToString(crossed.bytes()) + "\"";
    }

    private static void put(long id, String event, String data, Bytes bytes) {
        bytes.put("id: " + id + "\nevent: " + event + "\ndata: " + data + "\n\n");
    }
}
