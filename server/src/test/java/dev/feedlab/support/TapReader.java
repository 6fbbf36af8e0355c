package dev.feedlab.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Follows a tap, and puts together what it shows. */
public final class TapReader implements AutoCloseable {

    /**
     * An event of the tap's stream.
     *
     * @param id -1 where the stream gave none
     */
    public record Event(long id, String name, JsonNode data) {}

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean ended;

    private long id = -1;
    private String name;

    /** Reads from the beginning. */
    public static TapReader open(TestServer server, String tap) {
        return after(0, server, tap);
    }

    /** Reads what follows an event; 0 for everything. */
    public static TapReader after(long seq, TestServer server, String tap) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri("/wire/" + tap));
        if (seq > 0) {
            request.header("Last-Event-ID", Long.toString(seq));
        }
        return new TapReader(request.build());
    }

    private TapReader(HttpRequest request) {
        try {
            HttpResponse<Stream<String>> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
            thread = new Thread(() -> read(answer.body()), "tap-reader");
            thread.setDaemon(true);
            thread.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private void read(Stream<String> lines) {
        try {
            lines.forEach(this::line);
            ended = true;
        } catch (UncheckedIOException gone) {
            // Not an end as the protocol has it: the test looks at isEnded.
        }
    }

    private void line(String line) {
        if (line.startsWith("id: ")) {
            id = Long.parseLong(line.substring(4));
        } else if (line.startsWith("event: ")) {
            name = line.substring(7);
        } else if (line.startsWith("data: ")) {
            events.add(new Event(id, name, FeedReader.parse(line.substring(6))));
        } else if (line.startsWith(":")) {
            comments.add(line);
        }
    }

    public List<Event> events() {
        return events;
    }

    /** The events of one kind. */
    public List<JsonNode> events(String kind) {
        return events.stream()
                .filter(event -> event.name().equals(kind))
                .map(Event::data)
                .toList();
    }

    public List<String> comments() {
        return comments;
    }

    /** Whether the stream has come to its end, not just its connection. */
    public boolean isEnded() {
        return ended;
    }

    /** What crossed the socket in one direction for a request; its pieces follow each other without holes. */
    public byte[] bytes(int request, String direction) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (JsonNode piece : events("bytes")) {
            if (piece.get("request").asInt() == request
                    && piece.get("direction").asText().equals(direction)) {
                assertThat(piece.get("offset").asLong()).isEqualTo(bytes.size());
                bytes.writeBytes(binary(piece));
            }
        }
        return bytes.toByteArray();
    }

    /** The bytes of a {@code bytes} event. */
    public static byte[] binary(JsonNode piece) {
        try {
            return piece.get("bytes").binaryValue();
        } catch (IOException notBase64) {
            throw new UncheckedIOException(notBase64);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
