package dev.feedlab.delivery.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.client.FeedServer;
import dev.feedlab.client.StubServer;
import dev.feedlab.client.StubServer.Reply;
import dev.feedlab.client.WriteTimes;
import dev.feedlab.delivery.LatencyRecorder;
import dev.feedlab.delivery.publish.PublishLog;
import dev.feedlab.delivery.publish.Publisher;
import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.delivery.schedule.Schedule;
import dev.feedlab.result.LatencyLedger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server accepts each message at once, and tells of writes what the test wrote down. */
class LatencySplitterTest {

    private static final int MESSAGES = 5;

    private final MicroClock clock = new MicroClock();
    private final PublishLog published = new PublishLog(10, MESSAGES);
    private final Moments probe = new Moments(1);
    private final AtomicLong ids = new AtomicLong(10);
    private volatile String writes = "";
    private final StubServer http = new StubServer();
    private final FeedServer server = new FeedServer(http.url());

    @BeforeEach
    void publish() throws Exception {
        http.on(
                "/feeds/lobby/messages",
                (request, body) ->
                        new Reply(201, "{\"id\":" + ids.incrementAndGet() + ",\"acceptedAt\":" + clock.now() + "}"));
        http.on("/write-times/abc", (request, body) -> new Reply(200, writes));
        new Publisher(server, clock, 10, 1)
                .publish("lobby", clock.now(), new Schedule(MESSAGES, 1_000), new LatencyRecorder(), published);
    }

    @AfterEach
    void stop() {
        http.close();
    }

    /** Bytes 1 to 100 are the first write, and so on; a message a write, 300 µs after it was accepted. */
    private WriteTimes writes(long tookMicros) throws Exception {
        StringBuilder ends = new StringBuilder();
        StringBuilder begun = new StringBuilder();
        StringBuilder ended = new StringBuilder();
        for (int i = 1; i <= MESSAGES; i++) {
            long begin = published.accepted(10 + i) + 300;
            ends.append(i > 1 ? "," : "").append(100 * i);
            begun.append(i > 1 ? "," : "").append(begin);
            ended.append(i > 1 ? "," : "").append(begin + tookMicros);
        }
        writes = "{\"ends\":[" + ends + "],\"begun\":[" + begun + "],\"ended\":[" + ended + "],\"complete\":true}";
        return server.writeTimes("abc");
    }

    @Test
    void thePartsOfEachDeliveryAddUpToItsLatency() throws Exception {
        for (int i = 1; i <= MESSAGES; i++) {
            probe.note(10 + i, 100L * i, published.accepted(10 + i) + 300 + 40 + 70);
        }
        LatencySplitter splitter = new LatencySplitter(published);
        splitter.add(probe, writes(40));
        LatencyLedger ledger = splitter.ledger();

        assertThat(ledger.deliveries()).isEqualTo(MESSAGES);
        assertThat(ledger.outOfOrder()).isZero();
        assertThat(ledger.median().server()).isEqualTo(300);
        assertThat(ledger.median().path()).isEqualTo(40);
        assertThat(ledger.median().reader()).isEqualTo(70);
        double[] latencies = LongStream.rangeClosed(11, 15)
                .mapToDouble(id -> published.accepted(id) + 410 - published.due(id))
                .sorted()
                .toArray();
        assertThat(ledger.typical().sum()).isBetween(latencies[1], latencies[3]);
        assertThat(ledger.slow().sum()).isCloseTo(latencies[3], within(1e-6));
    }

    /** Over loopback bytes can be read before the call that wrote them has returned. */
    @Test
    void aReaderThatIsFasterThanTheWritesReturnWaitedForNothing() throws Exception {
        probe.note(11, 100, published.accepted(11) + 300 + 25);
        LatencySplitter splitter = new LatencySplitter(published);
        splitter.add(probe, writes(40));

        assertThat(splitter.ledger().median().path()).isEqualTo(25);
        assertThat(splitter.ledger().median().reader()).isZero();
    }

    @Test
    void leavesOutWhatCannotBeTrue() throws Exception {
        probe.note(11, 100, published.accepted(11) + 300 - 21);
        probe.note(12, 200, published.accepted(12) + 400);
        LatencySplitter splitter = new LatencySplitter(published);
        splitter.add(probe, writes(40));

        assertThat(splitter.ledger().deliveries()).isEqualTo(1);
        assertThat(splitter.ledger().outOfOrder()).isEqualTo(1);
    }

    @Test
    void passesOverWhatNobodyToldOf() throws Exception {
        probe.note(10, 100, clock.now());
        probe.note(11, 501, clock.now());
        LatencySplitter splitter = new LatencySplitter(published);
        splitter.add(probe, writes(40));

        assertThat(splitter.ledger()).isNull();

        probe.note(11, 100, published.accepted(11) + 400);
        splitter.add(probe, writes(40));
        assertThat(splitter.ledger().deliveries()).isEqualTo(1);
        assertThat(splitter.ledger().outOfOrder()).as("those of both looks").isEqualTo(4);
    }
}
