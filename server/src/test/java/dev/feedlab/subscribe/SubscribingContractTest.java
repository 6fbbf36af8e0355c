package dev.feedlab.subscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.feedlab.http.Problem;
import dev.feedlab.http.Transport;
import dev.feedlab.support.FeedReader;
import dev.feedlab.support.RawConnection;
import dev.feedlab.support.TestServer;
import dev.feedlab.support.UnreadableStore;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What docs/api.md promises to a reader, on each transport. */
class SubscribingContractTest {

    private static final String FEED = "room";

    @ParameterizedTest
    @EnumSource
    void deliversEveryMessageOnceAndInOrder(Transport transport) {
        try (TestServer server = TestServer.start();
                FeedReader reader = FeedReader.open(server, transport, FEED, null)) {
            server.publish(FEED, 1, 300);

            awaitIds(reader, 1, 300);
        }
    }

    @ParameterizedTest
    @EnumSource
    void beginsNowWithoutACursor(Transport transport) {
        try (TestServer server = TestServer.start()) {
            server.publish(FEED, 1, 5);
            try (FeedReader reader = FeedReader.open(server, transport, FEED, null)) {
                server.publish(FEED, 6, 2);

                awaitIds(reader, 6, 7);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesAllThatIsRetainedAfterZero(Transport transport) {
        try (TestServer server = TestServer.retaining(4)) {
            server.publish(FEED, 1, 10);
            try (FeedReader reader = FeedReader.open(server, transport, FEED, "0")) {
                awaitIds(reader, 7, 10);
                assertThat(reader.gaps()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void resumesFromItsCursorWithoutLossOrRepeat(Transport transport) {
        try (TestServer server = TestServer.start()) {
            String cursor;
            try (FeedReader first = FeedReader.open(server, transport, FEED, null)) {
                server.publish(FEED, 1, 3);
                awaitIds(first, 1, 3);
                cursor = first.cursor();
            }
            server.publish(FEED, 4, 1_100);
            try (FeedReader second = FeedReader.open(server, transport, FEED, cursor)) {
                awaitIds(second, 4, 1_103);
                assertThat(second.gaps()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesABareNumberForTheCurrentEpoch(Transport transport) {
        try (TestServer server = TestServer.start()) {
            server.publish(FEED, 1, 5);
            try (FeedReader reader = FeedReader.open(server, transport, FEED, "3")) {
                awaitIds(reader, 4, 5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsAGapBeforeTheOldestRetainedMessage(Transport transport) {
        try (TestServer server = TestServer.retaining(4)) {
            server.publish(FEED, 1, 10);
            String epoch = epochOf(server);
            try (FeedReader reader = FeedReader.open(server, transport, FEED, "2@" + epoch)) {
                awaitIds(reader, 7, 10);
                assertGap(reader, "2@" + epoch, "6@" + epoch);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsAGapPastTheNewestMessage(Transport transport) {
        try (TestServer server = TestServer.start()) {
            server.publish(FEED, 1, 2);
            String epoch = epochOf(server);
            try (FeedReader reader = FeedReader.open(server, transport, FEED, "99@" + epoch)) {
                await().untilAsserted(() -> assertThat(reader.gaps()).hasSize(1));
                server.publish(FEED, 3, 1);
                awaitIds(reader, 3, 3);
                assertGap(reader, "99@" + epoch, "2@" + epoch);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsAGapIntoAnotherEpoch(Transport transport) {
        try (TestServer server = TestServer.start()) {
            server.publish(FEED, 1, 2);
            try (FeedReader reader = FeedReader.open(server, transport, FEED, "1@gone")) {
                awaitIds(reader, 1, 2);
                assertGap(reader, "1@gone", "0@" + epochOf(server));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void carriesTheMessageAsItWasPublished(Transport transport) {
        try (TestServer server = TestServer.start();
                FeedReader reader = FeedReader.open(server, transport, FEED, null)) {
            String taken = server.post(
                            FEED,
                            "{\"author\":\"Ana\",\"text\":\"Olá, \\\"mundo\\\"\\n😀\",\"sentAt\":1795238400123456}")
                    .body();

            await().untilAsserted(() -> assertThat(reader.rawMessages()).containsExactly(taken));
            JsonNode message = reader.messages().get(0);
            assertThat(message.get("text").asText()).isEqualTo("Olá, \"mundo\"\n😀");
            assertThat(message.get("sentAt").asLong()).isEqualTo(1795238400123456L);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHORT_POLLING")
    void endsInGoodOrderWhenTheServerStops(Transport transport) {
        TestServer server = TestServer.start();
        FeedReader reader = FeedReader.open(server, transport, FEED, null);
        try {
            server.publish(FEED, 1, 10);
            awaitIds(reader, 1, 10);

            server.close();

            String expected = switch (transport) {
                case LONG_POLLING -> "empty answer";
                case SSE -> "end of stream";
                case WEBSOCKET -> "1001";
                case SHORT_POLLING -> throw new AssertionError();
            };
            await().untilAsserted(() -> assertThat(reader.ends()).first().isEqualTo(expected));
        } finally {
            server.close();
            reader.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void deliversMoreThanOneAnswerHolds(Transport transport) {
        try (TestServer server = TestServer.start()) {
            publishLarge(server, 20);
            try (FeedReader reader = FeedReader.open(server, transport, FEED, "0")) {
                awaitIds(reader, 1, 20);
                assertThat(reader.gaps()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void checksALimitAndBoundsOnlyAnswersByIt(Transport transport) {
        try (TestServer server = TestServer.start()) {
            server.publish(FEED, 1, 5);
            for (String limit : List.of("0", "1001", "x")) {
                assertThat(statusOf(server, transport, "?limit=" + limit)).isEqualTo(400);
            }
            try (FeedReader reader = FeedReader.open(server, transport, FEED, "0&limit=2")) {
                awaitIds(reader, 1, 5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHORT_POLLING")
    void countsNobodyAsOpenWhoHasLeft(Transport transport) throws IOException {
        try (TestServer server = TestServer.start(TestServer.settings().heartbeatSeconds(1))) {
            try (RawConnection reader = new RawConnection(server.port())) {
                reader.send(request(transport, "?after=0"));
                await().until(() -> open(server, transport) == 1);
            }
            if (transport == Transport.LONG_POLLING) {
                // Only an answer finds out that nobody waits for it.
                server.publish(FEED, 1, 1);
            }

            await().until(() -> open(server, transport) == 0);
        }
    }

    /** Who cannot be served is cut and not counted any more; left open and silent, it would not come back. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHORT_POLLING")
    void endsTheConnectionOfWhoCannotBeServed(Transport transport) throws IOException {
        UnreadableStore store = new UnreadableStore();
        try (TestServer server = TestServer.start(TestServer.settings(), store);
                RawConnection reader = new RawConnection(server.port())) {
            reader.send(request(transport, "?after=0"));
            await().until(() -> open(server, transport) == 1);

            store.fail(new OutOfMemoryError("no batch today"));
            server.publish(FEED, 1, 1);

            if (transport == Transport.LONG_POLLING) {
                assertThat(reader.readHead()).startsWith("HTTP/1.1 500 ").contains(Problem.MEDIA_TYPE);
            } else {
                assertThatThrownBy(() -> reader.readUntil("never")).isInstanceOf(IOException.class);
            }
            await().until(() -> open(server, transport) == 0);
        }
    }

    @Test
    void refusesSubscribersOfAllTransportsWhileItStops() throws IOException {
        try (TestServer server = TestServer.start();
                RawConnection stalled = new RawConnection(server.port());
                RawConnection latecomer = new RawConnection(server.port())) {
            // More than sockets hold, so that a write stays under way and the server waits for it.
            publishLarge(server, 900);
            stalled.send(request(Transport.SSE, "?after=0"));
            stalled.readHead();

            CompletableFuture<Void> stopping = CompletableFuture.runAsync(server::close);

            for (Transport transport : Transport.values()) {
                String head;
                do {
                    latecomer.send(RawConnection.get("/feeds/" + FEED + "/" + transport.resource() + "?limit=x"));
                    head = latecomer.readResponseHead();
                } while (head.startsWith("HTTP/1.1 400 "));
                assertThat(head)
                        .startsWith("HTTP/1.1 503 ")
                        .contains("Retry-After: 1")
                        .contains(Problem.MEDIA_TYPE);
            }
            stopping.join();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SSE", "WEBSOCKET"})
    void givesSignsOfLifeWhileNothingIsNew(Transport transport) throws IOException {
        try (TestServer server = TestServer.start(TestServer.settings().heartbeatSeconds(1));
                RawConnection reader = new RawConnection(server.port())) {
            reader.send(request(transport, ""));
            reader.readHead();

            for (int beat = 0; beat < 2; beat++) {
                // An empty comment; a ping frame without a payload.
                reader.readUntil(transport == Transport.SSE ? "\n:\n\n" : "\u0089\u0000");
            }
        }
    }

    private static void publishLarge(TestServer server, int count) {
        String draft = "{\"author\":\"Ana\",\"text\":\"" + "x".repeat(16_000) + "\"}";
        for (int i = 0; i < count; i++) {
            assertThat(server.post(FEED, draft).statusCode()).isEqualTo(201);
        }
    }

    private static String request(Transport transport, String query) {
        String path = "/feeds/" + FEED + "/" + transport.resource() + query;
        return transport == Transport.WEBSOCKET ? RawConnection.handshake(path) : RawConnection.get(path);
    }

    private static int statusOf(TestServer server, Transport transport, String query) {
        return server.get("/feeds/" + FEED + "/" + transport.resource() + query).statusCode();
    }

    private static long open(TestServer server, Transport transport) {
        return server.stats()
                .path("transports")
                .path(transport.key())
                .path("open")
                .asLong();
    }

    private static void awaitIds(FeedReader reader, long first, long last) {
        List<Long> expected = LongStream.rangeClosed(first, last).boxed().toList();
        await().until(() -> reader.ids().size() >= expected.size());
        assertThat(reader.ids()).isEqualTo(expected);
    }

    private static void assertGap(FeedReader reader, String after, String resumesAt) {
        assertThat(reader.gaps()).hasSize(1);
        assertThat(reader.gaps().get(0).get("after").asText()).isEqualTo(after);
        assertThat(reader.gaps().get(0).get("resumesAt").asText()).isEqualTo(resumesAt);
    }

    private static String epochOf(TestServer server) {
        String body = server.get("/feeds/" + FEED + "/poll").body();
        return body.replaceAll(".*@(\\w+)\".*", "$1");
    }
}
