package dev.feedlab.metering;

import dev.feedlab.http.FeedPath;
import dev.feedlab.http.Transport;

/** What a request is for: reading a feed by one of the transports, publishing, or anything else. */
public enum Traffic {
    SHORT_POLLING(Transport.SHORT_POLLING),
    LONG_POLLING(Transport.LONG_POLLING),
    SSE(Transport.SSE),
    WEBSOCKET(Transport.WEBSOCKET),
    PUBLISHING("publishing"),
    /** The page, the figures, the round-trip lab, errors of no transport. */
    OTHER("other");

    /** The last part of the path that messages are posted to. */
    private static final String MESSAGES = "messages";

    private final String key;

    Traffic(Transport transport) {
        this(transport.key());
    }

    Traffic(String key) {
        this.key = key;
    }

    /** Its name in {@code /stats}, in {@code /metrics} and to a wire tap. */
    public String key() {
        return key;
    }

    /** Whether such a request may stay open until there is something to say. */
    public boolean isHeld() {
        return this == LONG_POLLING || this == SSE || this == WEBSOCKET;
    }

    /** Reading by a transport. */
    public static Traffic of(Transport transport) {
        return switch (transport) {
            case SHORT_POLLING -> SHORT_POLLING;
            case LONG_POLLING -> LONG_POLLING;
            case SSE -> SSE;
            case WEBSOCKET -> WEBSOCKET;
        };
    }

    /** The traffic of a path: {@code /feeds/{feed}/{resource}} tells it by the resource. */
    public static Traffic ofPath(String path) {
        FeedPath feedPath = FeedPath.parse(path);
        if (feedPath == null) {
            return OTHER;
        }
        Transport transport = Transport.ofResource(feedPath.resource());
        if (transport != null) {
            return of(transport);
        }
        return feedPath.resource().equals(MESSAGES) ? PUBLISHING : OTHER;
    }
}
