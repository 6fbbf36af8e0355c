package dev.feedlab.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.feedlab.support.FeedReader;
import dev.feedlab.support.TestServer;
import java.util.List;
import java.util.stream.LongStream;
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
            server.publish(FEED, 4, 1_500);
            try (FeedReader second = FeedReader.open(server, transport, FEED, cursor)) {
                awaitIds(second, 4, 1_503);
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
