package dev.feedlab.tap;

import dev.feedlab.http.Bytes;
import dev.feedlab.http.EventStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** The event stream of a tap; WHATWG HTML section 9.2.5. */
final class TapEventStream {

    private TapEventStream() {}

    /** How a stream begins: after how long to come back. */
    static ByteBuffer opening(Duration retry) {
        Bytes bytes = new Bytes(32);
        EventStream.putRetry(retry, bytes);
        return bytes.put('\n').heap();
    }

    /**
     * Events of a tap that follow each other.
     *
     * @param missing bytes that were dropped before the first
     */
    static ByteBuffer frame(long missing, List<TapEvent> events) {
        Bytes bytes = new Bytes(1_024);
        if (missing > 0) {
            put(events.get(0).seq() - 1, "dropped", "{\"bytes\":" + missing + "}", bytes);
        }
        for (TapEvent event : events) {
            put(event, bytes);
        }
        return bytes.heap();
    }

    private static void put(TapEvent event, Bytes bytes) {
        String common =
                "\"connection\":" + event.connection() + ",\"request\":" + event.request() + ",\"at\":" + event.at();
        if (event instanceof TapEvent.Crossed crossed) {
            put(event.seq(), "bytes", "{\"seq\":" + event.seq() + "," + common + crossing(crossed) + "}", bytes);
        } else if (event instanceof TapEvent.Opened opened) {
            put(event.seq(), "opened", "{" + common + ",\"transport\":\"" + opened.traffic() + "\"}", bytes);
        } else {
            put(event.seq(), "ended", "{" + common + "}", bytes);
        }
    }

    private static String crossing(TapEvent.Crossed crossed) {
        return ",\"direction\":\"" + crossed.direction().name().toLowerCase(Locale.ROOT)
                + "\",\"offset\":" + crossed.offset()
                + ",\"bytes\":\"" + Base64.getEncoder().encodeToString(crossed.bytes()) + "\"";
    }

    private static void put(long id, String event, String data, Bytes bytes) {
        EventStream.putEvent(Long.toString(id), event, data, bytes);
    }
}
