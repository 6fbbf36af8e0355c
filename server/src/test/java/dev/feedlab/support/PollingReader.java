package dev.feedlab.support;

import com.fasterxml.jackson.databind.JsonNode;
import dev.feedlab.http.Transport;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Polls, short or long, one after the other, until it is closed or the server is gone. */
final class PollingReader extends FeedReader {

    private static final long INTERVAL_MILLIS = 20;

    private final TestServer server;
    private final Transport transport;
    private final String feed;
    private final Thread thread;
    private volatile boolean closed;

    PollingReader(TestServer server, Transport transport, String feed, String after) {
        this.server = server;
        this.transport = transport;
        this.feed = feed;
        if (after == null) {
            poll("");
        } else {
            standsAt(after);
        }
        thread = new Thread(this::pollOn, "polling-reader");
        thread.setDaemon(true);
        thread.start();
    }

    private void pollOn() {
        try {
            while (!closed) {
                poll("?after=" + cursor());
                if (transport == Transport.SHORT_POLLING) {
                    Thread.sleep(INTERVAL_MILLIS);
                }
            }
        } catch (InterruptedException | RuntimeException gone) {
            ended("connection lost");
        }
    }

    private void poll(String query) {
        HttpResponse<String> answer = TestServer.send(
                HttpRequest.newBuilder(server.uri(transport, feed, query)).build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        JsonNode body = parse(answer.body());
        if (body.has("gap")) {
            gap(body.get("gap"));
        }
        body.get("messages").forEach(message -> message(message.toString()));
        standsAt(body.get("next").asText());
        if (transport == Transport.LONG_POLLING
                && !query.isEmpty()
                && body.get("messages").isEmpty()) {
            ended("empty answer");
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
