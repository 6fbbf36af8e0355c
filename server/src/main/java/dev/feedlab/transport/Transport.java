package dev.feedlab.transport;

import java.util.Arrays;
import java.util.Optional;

/** The four ways to read a feed. */
public enum Transport {
    SHORT_POLLING("polling", "poll"),
    LONG_POLLING("long-polling", "long-poll"),
    SSE("sse", "sse"),
    WEBSOCKET("websocket", "ws");

    private final String key;
    private final String resource;

    Transport(String key, String resource) {
        this.key = key;
        this.resource = resource;
    }

    /** Its name in {@code /stats} and {@code /metrics}. */
    public String key() {
        return key;
    }

    /** The last part of its path: {@code /feeds/{feed}/{resource}}. */
    public String resource() {
        return resource;
    }

    static Optional<Transport> ofResource(String resource) {
        return Arrays.stream(values())
                .filter(transport -> transport.resource.equals(resource))
                .findFirst();
    }
}
