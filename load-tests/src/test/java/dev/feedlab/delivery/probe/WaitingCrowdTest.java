package dev.feedlab.delivery.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.feedlab.client.FeedPosition;
import dev.feedlab.client.StubServer;
import dev.feedlab.client.StubServer.Reply;
import dev.feedlab.workload.RequestHeaders;
import dev.feedlab.workload.Transport;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaitingCrowdTest {

    private static final FeedPosition AT = FeedPosition.of("lobby", "0@k3f9");

    private final StubServer server = new StubServer();
    private final Collection<String> asked = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shortPollersAskAgainAtTheirInterval() throws Exception {
        server.on("/feeds/lobby/poll", (request, body) -> {
            asked.add(
                    request.getRequestURI() + " " + request.getRequestHeaders().getFirst("accept"));
            return new Reply(200, "{\"messages\":[],\"next\":\"0@k3f9\"}");
        });
        try (WaitingCrowd crowd = crowd(Transport.POLLING, 5)) {
            assertThat(crowd.gather()).isEqualTo(5);
            await().until(() -> asked.size() >= 20);
        }

        assertThat(asked).containsOnly("/feeds/lobby/poll?after=0@k3f9 */*");
    }

    /** The first ones are held for times that differ, so that some run out in any second. */
    @Test
    void longPollersAskAgainWhenTheyHaveBeenAnswered() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        server.on("/feeds/lobby/long-poll", (request, body) -> {
            String uri = request.getRequestURI().toString();
            asked.add(uri);
            if (!uri.endsWith("wait=1")) {
                held.await();
            }
            return new Reply(200, "{\"messages\":[],\"next\":\"0@k3f9\"}");
        });
        try (WaitingCrowd crowd = crowd(Transport.LONG_POLLING, 3)) {
            assertThat(crowd.gather()).isEqualTo(3);
            await().until(() -> asked.size() == 4);
            assertThat(crowd.waiting()).isEqualTo(3);
        } finally {
            held.countDown();
        }

        assertThat(asked)
                .containsExactlyInAnyOrder(
                        "/feeds/lobby/long-poll?after=0@k3f9&wait=1",
                        "/feeds/lobby/long-poll?after=0@k3f9&wait=2",
                        "/feeds/lobby/long-poll?after=0@k3f9&wait=3",
                        "/feeds/lobby/long-poll?after=0@k3f9&wait=25");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void whoIsRefusedDoesNotWait(Transport transport) throws Exception {
        server.on("/feeds/lobby", (request, body) -> new Reply(429, "{}"));
        try (WaitingCrowd crowd = crowd(transport, 3)) {
            crowd.gather();
            await().until(() -> crowd.waiting() == 0);
        }
    }

    private WaitingCrowd crowd(Transport transport, int count) throws Exception {
        return new WaitingCrowd(server.url(), transport, RequestHeaders.LEAN, new ProbeOrder.Gather(AT, count, 50));
    }
}
