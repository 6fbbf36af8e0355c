package dev.feedlab.delivery.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.feedlab.client.FeedServer;
import dev.feedlab.client.StubServer;
import dev.feedlab.client.StubServer.Reply;
import dev.feedlab.delivery.LatencyRecorder;
import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.delivery.schedule.Schedule;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherTest {

    private static final long COUNT = 20;
    private static final double RATE = 200;
    private static final long DUE_EVERY_MICROS = 5_000;

    private final StubServer server = new StubServer();
    private final MicroClock clock = new MicroClock();
    private final LatencyRecorder lateness = new LatencyRecorder();
    private final long firstDue = clock.now() + 20_000;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyMessageSaysWhenItWasDue() throws Exception {
        Collection<JsonNode> drafts = new ConcurrentLinkedQueue<>();
        server.on("/feeds/lobby/messages", (request, body) -> {
            drafts.add(new ObjectMapper().readTree(body));
            return new Reply(201, "{}");
        });

        assertThat(publish()).isEqualTo(COUNT);

        assertThat(drafts)
                .extracting(draft -> draft.path("sentAt").asLong())
                .containsExactlyInAnyOrderElementsOf(LongStream.range(0, COUNT)
                        .map(number -> firstDue + number * DUE_EVERY_MICROS)
                        .boxed()
                        .toList());
        assertThat(drafts)
                .allSatisfy(draft -> assertThat(draft.path("text").asText()).hasSize(100));
        assertThat(lateness.count()).isEqualTo(COUNT);
    }

    @Test
    void doesNotWaitForSlowAnswers() throws Exception {
        CountDownLatch allAreIn = new CountDownLatch((int) COUNT);
        server.on("/feeds/lobby/messages", (request, body) -> {
            allAreIn.countDown();
            // Held until the last request is here: a publisher that waited would never send it.
            boolean all = allAreIn.await(5, TimeUnit.SECONDS);
            return new Reply(all ? 201 : 503, "{}");
        });

        assertThat(publish()).isEqualTo(COUNT);
    }

    @Test
    void countsOnlyWhatTheServerTook() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        server.on(
                "/feeds/lobby/messages",
                (request, body) -> new Reply(requests.incrementAndGet() % 4 == 0 ? 429 : 201, "{}"));

        assertThat(publish()).isEqualTo(COUNT - COUNT / 4);
    }

    @Test
    void isLateUntilTheServerHasTheMessage() throws Exception {
        CountDownLatch allAreIn = new CountDownLatch((int) COUNT);
        server.on("/feeds/lobby/messages", (request, body) -> {
            allAreIn.countDown();
            allAreIn.await(5, TimeUnit.SECONDS);
            return new Reply(201, "{\"id\":1,\"acceptedAt\":" + new MicroClock().now() + "}");
        });

        assertThat(publish()).isEqualTo(COUNT);

        assertThat(lateness.percentile(100))
                .as("the first was accepted when the last was due, or later")
                .isGreaterThanOrEqualTo((COUNT - 1) * DUE_EVERY_MICROS);
        assertThat(lateness.count()).isEqualTo(COUNT);
    }

    /** Times of a clock that is another one: of yesterday, of tomorrow, none at all. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"acceptedAt\":%d}", "{\"acceptedAt\":1%d}", "{}", "no JSON"})
    void doesNotBelieveAnotherClock(String answer) throws Exception {
        long yesterday = clock.now() - TimeUnit.DAYS.toMicros(1);
        server.on("/feeds/lobby/messages", (request, body) -> new Reply(201, String.format(answer, yesterday)));

        assertThat(publish()).isEqualTo(COUNT);

        assertThat(lateness.count()).isEqualTo(COUNT);
        assertThat(lateness.percentile(100)).as("until it was handed over").isBetween(1.0, (double)
                TimeUnit.HOURS.toMicros(1));
    }

    private long publish() throws InterruptedException {
        Publisher publisher = new Publisher(new FeedServer(server.url()), clock, 100, 1);
        return publisher.publish("lobby", firstDue, new Schedule(COUNT, RATE), lateness);
    }
}
