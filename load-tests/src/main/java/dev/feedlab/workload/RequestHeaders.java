package dev.feedlab.workload;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Which headers subscribers send. Each poll carries them, a stream only once. */
public enum RequestHeaders {
    /** Those that the protocol needs, and few others. */
    LEAN("lean"),
    /** Those that Chromium sends for a page that reads the feed. */
    BROWSER("browser"),
    /** The same and a cookie of 500 bytes, as of a page where somebody is logged in. */
    BROWSER_WITH_COOKIE("browser+cookie");

    private final String key;

    RequestHeaders(String key) {
        this.key = key;
    }

    /** Its name in options and in {@code results.json}. */
    @JsonValue
    public String key() {
        return key;
    }

    /**
     * The headers of that name.
     *
     * @throws IllegalArgumentException if there are none; the message lists what is expected
     */
    @JsonCreator
    public static RequestHeaders of(String key) {
        return Arrays.stream(values())
                .filter(headers -> headers.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown headers '" + key + "'; expected one of "
                        + Arrays.stream(values()).map(RequestHeaders::key).collect(Collectors.joining(", "))));
    }
}
