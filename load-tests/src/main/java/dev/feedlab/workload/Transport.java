package dev.feedlab.workload;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The four ways to read the feed, always listed in this order. */
public enum Transport {
    POLLING("polling", "short polling"),
    LONG_POLLING("long-polling", "long polling"),
    SSE("sse", "SSE"),
    WEBSOCKET("websocket", "WebSocket");

    private final String key;
    private final String label;

    Transport(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** Its name in options, in {@code /stats} and in {@code results.json}. */
    @JsonValue
    public String key() {
        return key;
    }

    /** Its English name for people. */
    public String label() {
        return label;
    }

    /**
     * The transport of that key.
     *
     * @throws IllegalArgumentException if there is none; the message lists what is expected
     */
    @JsonCreator
    public static Transport of(String key) {
        return Arrays.stream(values())
                .filter(transport -> transport.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown transport '" + key + "'; expected one of "
                        + Arrays.stream(values()).map(Transport::key).collect(Collectors.joining(", "))));
    }
}
