package dev.feedlab.workload;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The four ways to read the feed, always listed in this order. */
public enum Transport {
    POLLING("polling", "short polling", "short"),
    LONG_POLLING("long-polling", "long polling", "long"),
    SSE("sse", "SSE", "server-sent-events"),
    WEBSOCKET("websocket", "WebSocket", "ws");

    private final String key;
    private final String label;

    /** What people call it besides, as {@link #named} takes it. */
    private final String nickname;

    Transport(String key, String label, String nickname) {
        this.key = key;
        this.label = label;
        this.nickname = nickname;
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

    /**
     * The transport that people call so: by its key, by its name in reports or by a shorter one, in capitals or not.
     *
     * @throws IllegalArgumentException if there is none; the message lists what is expected
     */
    public static Transport named(String name) {
        String word = hyphenated(name.strip());
        return Arrays.stream(values())
                .filter(transport -> transport.isCalled(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown transport '" + name
                        + "'; expected short-polling (or polling), long-polling, sse or websocket (or ws)"));
    }

    private boolean isCalled(String word) {
        return word.equals(key) || word.equals(hyphenated(label)) || word.equals(nickname);
    }

    private static String hyphenated(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
    }
}
