package dev.feedlab.support;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** Reads an event stream line by line, as WHATWG HTML section 9.2.6 has it. */
final class SseReader extends FeedReader {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final Thread thread;

    private String event = "";
    private String id = "";
    private final List<String> data = new ArrayList<>();

    SseReader(URI uri) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        thread = new Thread(() -> read(http, uri), "sse-reader");
        thread.setDaemon(true);
        thread.start();
        try {
            begun.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private void read(HttpClient http, URI uri) {
        HttpRequest request = HttpRequest.newBuilder(uri).build();
        try {
            HttpResponse<Stream<String>> answer = http.send(request, BodyHandlers.ofLines());
            answer.body().forEach(this::line);
            ended("end of stream");
        } catch (Exception gone) {
            ended("connection lost");
        } finally {
            begun.countDown();
        }
    }

    private void line(String line) {
        if (line.isEmpty()) {
            dispatch();
        } else if (line.startsWith("data: ")) {
            data.add(line.substring(6));
        } else if (line.startsWith("id: ")) {
            id = line.substring(4);
        } else if (line.startsWith("event: ")) {
            event = line.substring(7);
        }
    }

    private void dispatch() {
        if (!data.isEmpty()) {
            String json = String.join("\n", data);
            if (event.equals("gap")) {
                gap(parse(json));
            } else {
                message(json);
            }
        }
        if (!id.isEmpty()) {
            standsAt(id);
        }
        event = "";
        data.clear();
        begun.countDown();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
