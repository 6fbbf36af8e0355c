package dev.feedlab.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a request was refused, as RFC 9457 has it.
 *
 * @param status HTTP status, 400 to 599
 * @param detail what was wrong and what is expected
 * @param headers header fields that the status asks for, such as {@code Allow} or {@code Retry-After}
 */
public record Problem(int status, String detail, Map<String, String> headers) {

    /** The media type of {@link #json()}. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(426, "Upgrade Required"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(507, "Insufficient Storage"));

    public Problem(int status, String detail) {
        this(status, detail, Map.of());
    }

    /** The status in words, from RFC 9110 section 15, RFC 6585 and RFC 4918 section 11.5. */
    public String title() {
        return TITLES.getOrDefault(status, "Error");
    }

    /** The problem as a JSON object. */
    public byte[] json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("title", title());
        members.put("status", status);
        members.put("detail", detail);
        try {
            return JSON.writeValueAsBytes(members);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
