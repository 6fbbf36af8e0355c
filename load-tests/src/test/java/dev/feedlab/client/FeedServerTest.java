package dev.feedlab.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.feedlab.client.StubServer.Reply;
import dev.feedlab.workload.Transport;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedServerTest {

    private final StubServer stub = new StubServer();
    private final FeedServer server = new FeedServer(stub.url());

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void readsWhatTheServerCounts() throws Exception {
        stub.on("/stats", (request, body) -> new Reply(200, """
                        {"process":{"pid":8,"cpuMicros":1,"rssBytes":2,"heapUsedBytes":9},
                         "server":{"versions":{"jetty":"12"},"jvmFlags":["-Xmx1g"]},
                         "transports":{"sse":{"open":3,"requests":4,"deliveries":9,"bytesIn":5,"bytesOut":6}}}
                        """));

        assertThat(server.stats(Transport.SSE))
                .isEqualTo(new ServerStats(8, 1, 2, 3, 9, 4, 5, 6, Map.of("jetty", "12"), List.of("-Xmx1g")));
    }

    @Test
    void knowsWhereAFeedStands() throws Exception {
        stub.on("/feeds/lobby/poll", (request, body) -> new Reply(200, "{\"messages\":[],\"next\":\"17@k3f9\"}"));

        assertThat(server.position("lobby")).isEqualTo(new FeedPosition("lobby", "17@k3f9", 17));
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:7070, true",
        "http://localhost:7070, true",
        "http://[::1]:7070, true",
        "http://192.0.2.1:7070, false",
        "http://feedlab.invalid:7070, false"
    })
    void knowsWhetherItIsOnLoopback(String url, boolean onLoopback) {
        assertThat(new FeedServer(URI.create(url)).isOnLoopback()).isEqualTo(onLoopback);
    }

    @Test
    void refusesAServerThatCountsNothing() {
        stub.on("/stats", (request, body) -> new Reply(200, "{}"));

        assertThatThrownBy(() -> server.stats(Transport.SSE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("transports.sse");
    }

    @Test
    void saysWhatIsWrongWithAnotherServer() {
        stub.on("/stats", (request, body) -> new Reply(404, "not here"));
        stub.on("/feeds/lobby/poll", (request, body) -> new Reply(200, "{}"));

        assertThatThrownBy(() -> server.stats(Transport.SSE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("404");
        assertThatThrownBy(() -> server.position("lobby"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("17@k3f9");
    }
}
