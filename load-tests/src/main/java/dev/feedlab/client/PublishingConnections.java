package dev.feedlab.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Posts drafts on kept connections without waiting for answers. A request is written by the thread that publishes, at once:
 * a queue and threads in between, as a general HTTP client has them, took more than half of a pushed message's latency. A
 * thread for each connection reads its answers.
 *
 * <p>Where all connections wait for an answer there is one more, up to {@value #MOST}; then requests are sent behind each
 * other (RFC 9112, section 9.3.2). One that is not used is given up after some seconds.
 */
final class PublishingConnections {

    private static final int MOST = 128;
    private static final int CREATED = 201;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI server;

    /** Those without an outstanding answer, the one used last first. Guarded by this, like the next two fields. */
    private final Deque<Line> idle = new ArrayDeque<>();

    private final List<Line> all = new ArrayList<>();
    private int turn;

    /** Nothing is connected yet. */
    PublishingConnections(URI server) {
        this.server = server;
    }

    /** Posts JSON to a path; the future fails where the connection does. */
    CompletableFuture<PublishAnswer> post(String path, byte[] json) {
        byte[] request = request(path, json);
        CompletableFuture<PublishAnswer> answer = new CompletableFuture<>();
        try {
            while (!line().post(request, answer)) {
                // That one has just been given up; it is not among those to choose from any more.
            }
        } catch (IOException unreachable) {
            answer.completeExceptionally(unreachable);
        }
        return answer;
    }

    private byte[] request(String path, byte[] json) {
        byte[] head = ("POST " + path + " HTTP/1.1\r\nhost: " + server.getAuthority()
                        + "\r\ncontent-type: application/json\r\ncontent-length: " + json.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + json.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(json, 0, request, head.length, json.length);
        return request;
    }

    private synchronized Line line() throws IOException {
        Line line = idle.poll();
        if (line == null && all.size() >= MOST) {
            line = all.get(turn++ % MOST);
        }
        if (line == null) {
            line = new Line(Connection.to(server));
            all.add(line);
        }
        return line;
    }

    private synchronized void release(Line line) {
        idle.push(line);
    }

    /** Gives up all connections on which no answer is outstanding. */
    void closeIdle() {
        List<Line> unused;
        synchronized (this) {
            unused = List.copyOf(idle);
            idle.clear();
            all.removeAll(unused);
        }
        unused.forEach(Line::close);
    }

    private synchronized void forget(Line line) {
        all.remove(line);
        idle.remove(line);
    }

    /** One connection, and the answers that are to come on it. */
    private final class Line {

        private final Connection connection;

        /** In the order of their requests. Guarded by this, like the next field. */
        private final Queue<CompletableFuture<PublishAnswer>> outstanding = new ArrayDeque<>();

        private boolean gone;

        Line(Connection connection) {
            this.connection = connection;
            Thread reader = new Thread(this::readAnswers, "publishing");
            reader.setDaemon(true);
            reader.start();
        }

        /** False where it is gone, and the request has to go elsewhere. */
        synchronized boolean post(byte[] request, CompletableFuture<PublishAnswer> answer) throws IOException {
            if (gone) {
                return false;
            }
            outstanding.add(answer);
            connection.send(request);
            return true;
        }

        private void readAnswers() {
            try (connection) {
                boolean kept = true;
                while (kept) {
                    HttpAnswer answer = HttpAnswer.read(connection);
                    PublishAnswer read = read(answer);
                    kept = !"close".equalsIgnoreCase(answer.field("connection"));
                    answered(read, kept);
                }
                leave(new IOException("the server closed the connection behind another answer"));
            } catch (IOException broken) {
                leave(broken);
            }
        }

        private void answered(PublishAnswer answer, boolean kept) {
            CompletableFuture<PublishAnswer> first;
            boolean free;
            synchronized (this) {
                first = outstanding.poll();
                free = outstanding.isEmpty();
            }
            if (free && kept) {
                release(this);
            }
            if (first != null) {
                first.complete(answer);
            }
        }

        /** Its reader then finds the connection closed. */
        private void close() {
            try {
                connection.close();
            } catch (IOException alreadyGone) {
                // As it should be.
            }
        }

        private void leave(IOException reason) {
            forget(this);
            List<CompletableFuture<PublishAnswer>> unanswered;
            synchronized (this) {
                gone = true;
                unanswered = List.copyOf(outstanding);
                outstanding.clear();
            }
            unanswered.forEach(answer -> answer.completeExceptionally(reason));
        }
    }

    private static PublishAnswer read(HttpAnswer answer) throws IOException {
        byte[] body = answer.body();
        if (answer.status() != CREATED) {
            return new PublishAnswer(false, 0, 0);
        }
        try {
            JsonNode message = JSON.readTree(body);
            return new PublishAnswer(
                    true,
                    message.path("id").asLong(),
                    message.path("acceptedAt").asLong());
        } catch (IOException untold) {
            return new PublishAnswer(true, 0, 0);
        }
    }
}
