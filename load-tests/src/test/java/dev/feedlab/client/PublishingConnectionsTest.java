package dev.feedlab.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.feedlab.client.StubServer.Reply;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PublishingConnectionsTest {

    private static final PublishAnswer TAKEN = new PublishAnswer(true, 5, 7);
    private static final byte[] DRAFT = "{\"text\":\"x\"}".getBytes(US_ASCII);

    @AutoClose
    private final StubServer server = new StubServer();

    private final PublishingConnections connections = new PublishingConnections(server.url());

    /** Ports of the clients' ends. */
    private final Set<Integer> ports = ConcurrentHashMap.newKeySet();

    private final List<String> bodies = new CopyOnWriteArrayList<>();

    private CompletableFuture<PublishAnswer> post() {
        return connections.post("/feeds/lobby/messages", DRAFT);
    }

    @Test
    void keepsAConnectionWhoseAnswersCome() {
        server.on("/feeds/", (request, body) -> {
            ports.add(request.getRemoteAddress().getPort());
            bodies.add(request.getRequestHeaders().getFirst("Content-Type") + " " + body);
            return new Reply(201, "{\"id\":5,\"acceptedAt\":7}");
        });

        for (int i = 0; i < 50; i++) {
            assertThat(post().join()).isEqualTo(TAKEN);
        }

        assertThat(ports).hasSize(1);
        assertThat(bodies).hasSize(50).containsOnly("application/json {\"text\":\"x\"}");
    }

    @Test
    void takesAnotherConnectionWhileAnAnswerIsOutstanding() throws Exception {
        CountDownLatch bothAreIn = new CountDownLatch(2);
        server.on("/feeds/", (request, body) -> {
            ports.add(request.getRemoteAddress().getPort());
            bothAreIn.countDown();
            return new Reply(bothAreIn.await(5, TimeUnit.SECONDS) ? 201 : 503, "{\"id\":5,\"acceptedAt\":7}");
        });

        CompletableFuture<PublishAnswer> first = post();
        CompletableFuture<PublishAnswer> second = post();

        assertThat(first.join()).isEqualTo(TAKEN);
        assertThat(second.join()).isEqualTo(TAKEN);
        assertThat(ports).hasSize(2);
    }

    @Test
    void sendsBehindEachOtherWhereThereAreEnoughConnections() throws Exception {
        int posts = 300;
        CountDownLatch go = new CountDownLatch(1);
        server.on("/feeds/", (request, body) -> {
            ports.add(request.getRemoteAddress().getPort());
            return new Reply(go.await(10, TimeUnit.SECONDS) ? 201 : 503, "{\"id\":5,\"acceptedAt\":7}");
        });
        List<CompletableFuture<PublishAnswer>> answers = new ArrayList<>();
        for (int i = 0; i < posts; i++) {
            answers.add(post());
        }
        go.countDown();

        for (CompletableFuture<PublishAnswer> answer : answers) {
            assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(TAKEN);
        }
        assertThat(ports).hasSize(128);
    }

    @Test
    void leavesAConnectionThatTheServerCloses() {
        server.on("/feeds/", (request, body) -> {
            ports.add(request.getRemoteAddress().getPort());
            request.getResponseHeaders().set("Connection", "close");
            return new Reply(201, "{\"id\":5,\"acceptedAt\":7}");
        });

        assertThat(post().join()).isEqualTo(TAKEN);
        assertThat(post().join()).isEqualTo(TAKEN);
        assertThat(ports).hasSize(2);
    }

    @Test
    void tellsWhatTheServerDidNotTake() {
        server.on("/feeds/", (request, body) -> new Reply(429, "{}"));

        assertThat(post().join()).isEqualTo(new PublishAnswer(false, 0, 0));
    }

    @Test
    void failsWhereNobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        PublishingConnections nobody = new PublishingConnections(URI.create("http://127.0.0.1:" + free));

        assertThatThrownBy(nobody.post("/feeds/lobby/messages", DRAFT)::join)
                .hasRootCauseInstanceOf(IOException.class)
                .hasMessageContaining("no connection to 127.0.0.1:" + free);
    }

    @Test
    void failsWhereTheConnectionEndsWithoutAnAnswer() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            CompletableFuture<PublishAnswer> answer = new PublishingConnections(
                            URI.create("http://127.0.0.1:" + socket.getLocalPort()))
                    .post("/feeds/lobby/messages", DRAFT);
            socket.accept().close();

            assertThat(answer).failsWithin(5, TimeUnit.SECONDS);
        }
    }
}
