package dev.feedlab.support;

import com.fasterxml.jackson.databind.JsonNode;
import dev.feedlab.feed.MessageStore;
import dev.feedlab.http.Transport;
import dev.feedlab.server.FeedlabServer;
import dev.feedlab.server.Settings;
import dev.feedlab.store.MemoryStore;
import dev.feedlab.store.Retention;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;

/** A real server on a free port. */
public final class TestServer implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final FeedlabServer server;

    private TestServer(Settings settings, MessageStore store) {
        server = FeedlabServer.start(settings, store);
    }

    public static TestServer start() {
        return start(settings());
    }

    public static TestServer start(Settings.Builder chosen) {
        return start(chosen, Retention.DEFAULT);
    }

    public static TestServer start(Settings.Builder chosen, Retention retention) {
        return start(chosen, new MemoryStore(retention, InstantSource.system()));
    }

    public static TestServer start(Settings.Builder chosen, MessageStore store) {
        return new TestServer(chosen.build(), store);
    }

    /** The defaults, on a free port. */
    public static Settings.Builder settings() {
        return Settings.builder().port(0);
    }

    /** A server that keeps that many messages of a feed. */
    public static TestServer retaining(int messages) {
        return start(settings(), Retention.ofMessages(messages));
    }

    public int port() {
        return server.port();
    }

    public URI uri(String path) {
        return URI.create(server.url()).resolve(path);
    }

    /** Where a transport reads a feed. */
    public URI uri(Transport transport, String feed, String query) {
        return uri("/feeds/" + feed + "/" + transport.resource() + query);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    /** What the server counts. */
    public JsonNode stats() {
        return FeedReader.parse(get("/stats").body());
    }

    /** Publishes and returns the answer. */
    public HttpResponse<String> post(String feed, String json) {
        return send(HttpRequest.newBuilder(uri("/feeds/" + feed + "/messages"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /** Publishes that many messages, whose texts are {@code text 1}, {@code text 2} … counted from a first number. */
    public void publish(String feed, int first, int count) {
        for (int i = first; i < first + count; i++) {
            HttpResponse<String> answer = post(feed, "{\"author\":\"Ana\",\"text\":\"text " + i + "\"}");
            if (answer.statusCode() != 201) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
        }
    }

    public static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", interrupted);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
