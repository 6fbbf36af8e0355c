package dev.feedlab.http;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The four ways to read a feed. */
public enum Transport {
    SHORT_POLLING("polling", "poll"),
    LONG_POLLING("long-polling", "long-poll"),
    SSE("sse", "sse"),
    WEBSOCKET("websocket", "ws");

    private static final Map<String, Transport> BY_RESOURCE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Transport::resource, Function.identity()));

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

    /** The transport with that {@link #resource()}; null if there is none. */
    public static Transport ofResource(String resource) {
        return BY_RESOURCE.get(resource);
    }
}
