package dev.feedlab.delivery.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.feedlab.client.FeedPosition;
import dev.feedlab.client.ScriptedServer;
import dev.feedlab.delivery.Round;
import dev.feedlab.delivery.RoundPlan;
import dev.feedlab.delivery.Subscriber;
import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.result.WireLedger;
import dev.feedlab.workload.ArrivalProcess;
import dev.feedlab.workload.RequestHeaders;
import dev.feedlab.workload.Transport;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of each transport, whole and torn into single bytes. */
class ProbesTest {

    private static final String FIRST = "{\"id\":1,\"text\":\"Olá\",\"sentAt\":1}";
    private static final String SECOND = "{\"id\":2,\"text\":\"mundo\",\"sentAt\":2}";
    private static final int JSON_BYTES = (FIRST + SECOND).getBytes(UTF_8).length;
    private static final int TEXT = 0x81;
    private static final int PING = 0x89;
    private static final String UPGRADED = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

    private final MicroClock clock = new MicroClock();
    private final ProbeRound probeRound = oneProbe(10);
    private final Round round = probeRound.round();
    private final Subscriber ledger = round.subscribers().get(0);

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 65_536})
    void readsShortPolls(int pieceBytes) throws Exception {
        try (ScriptedServer server =
                new ScriptedServer(pieceBytes, answer(FIRST, "1@k3f9"), answer(SECOND, "2@k3f9"))) {
            read(Transport.POLLING, server);

            assertThat(server.requests().get(0)).startsWith("GET /feeds/lobby/poll?after=0@k3f9 HTTP/1.1\r\n");
            assertThat(server.requests().get(1)).startsWith("GET /feeds/lobby/poll?after=1@k3f9 HTTP/1.1\r\n");
            awaitBooks(() -> polls(server));
        }
    }

    /** The interval is an hour: who does not ask again at once never gets the second message. */
    @Test
    void asksAgainAtOnceWhereAShortPollWasCut() throws Exception {
        String cut = "{\"messages\":[" + FIRST + "],\"next\":\"1@k3f9\",\"more\":true}";
        ProbeRound hourly = oneProbe(3_600_000);
        try (ScriptedServer server = new ScriptedServer(65_536, answer(cut), answer(SECOND, "2@k3f9"))) {
            hourly.round().open(clock.now());
            Probes.start(hourly, Transport.POLLING, RequestHeaders.LEAN, false, server.url(), clock);

            await().until(hourly.round().subscribers().get(0)::hasEverything);
            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().get(1)).startsWith("GET /feeds/lobby/poll?after=1@k3f9 HTTP/1.1\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 65_536})
    void readsLongPollsAndAsksForShortOnesWhenItHasAll(int pieceBytes) throws Exception {
        try (ScriptedServer server =
                new ScriptedServer(pieceBytes, answer(FIRST, "1@k3f9"), answer(SECOND, "2@k3f9"))) {
            read(Transport.LONG_POLLING, server);
            await().until(() -> server.requests().size() == 3);

            assertThat(server.requests().get(0)).startsWith("GET /feeds/lobby/long-poll?after=0@k3f9&wait=25 HTTP");
            assertThat(server.requests().get(2)).startsWith("GET /feeds/lobby/long-poll?after=2@k3f9&wait=1 HTTP");
            awaitBooks(() -> polls(server));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 65_536})
    void readsAChunkedEventStream(int pieceBytes) throws Exception {
        String events = "retry: 1000\n\nid: 1@k3f9\ndata: " + FIRST + "\n\n: beat\n\nid: 2@k3f9\ndata: ";
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        byte[] stream = (head + chunk(events) + chunk(SECOND + "\n") + chunk("\n")).getBytes(UTF_8);
        try (ScriptedServer server = new ScriptedServer(pieceBytes, stream)) {
            read(Transport.SSE, server);

            assertThat(server.requests().get(0))
                    .startsWith("GET /feeds/lobby/sse?after=0@k3f9 HTTP/1.1\r\n")
                    .contains("accept: text/event-stream\r\n");
            long opening = "retry: 1000\n\n".length();
            long fields = (events + "\n\n").getBytes(UTF_8).length - FIRST.getBytes(UTF_8).length - opening;
            long chunks = List.of(events, SECOND + "\n", "\n").stream()
                    .mapToLong(content -> chunk(content).length() - content.length())
                    .sum();
            awaitBooks(() ->
                    new WireLedger(2, JSON_BYTES, 0, fields, 0, chunks, 0, 0, heads(server) + head.length() + opening));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 65_536})
    void readsAnEventStreamThatOnlyEndsWithItsConnection(int pieceBytes) throws Exception {
        String head = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n";
        byte[] stream = (head + "data: " + FIRST + "\n\ndata: " + SECOND + "\n\n").getBytes(UTF_8);
        try (ScriptedServer server = new ScriptedServer(pieceBytes, stream)) {
            read(Transport.SSE, server);
        }
    }

    /** As free as WHATWG HTML, section 9.2.6, lets a server write it; the last chunk's CRLF is still to come. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 65_536})
    void readsAnEventStreamThatIsWrittenInAnotherWay(int pieceBytes) throws Exception {
        String events = "retry:1000\r\n\r\nid:1@k3f9\r\ndata:" + FIRST + "\r\n\r\ndata:"
                + SECOND.replace(",", ",\rdata: ") + "\r\r";
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        String chunk = chunk(events);
        byte[] stream = (head + chunk.substring(0, chunk.length() - 2)).getBytes(UTF_8);
        try (ScriptedServer server = new ScriptedServer(pieceBytes, stream)) {
            start(Transport.SSE, server);
            await().until(ledger::hasEverything);
            round.end();

            assertThat(ledger.duplicated() + ledger.reordered()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 65_536})
    void readsFramesAnswersPingsAndCloses(int pieceBytes) throws Exception {
        String longer = SECOND.replace("mundo", "mundo".repeat(100));
        byte[] stream = concat(
                UPGRADED.getBytes(UTF_8),
                frame(TEXT, "{\"next\":\"0@k3f9\"}"),
                frame(TEXT, FIRST),
                frame(TEXT, longer),
                frame(PING, "hi"));
        try (ScriptedServer server = new ScriptedServer(pieceBytes, stream)) {
            start(Transport.WEBSOCKET, server);
            await().until(ledger::hasEverything);
            round.end();
            await().until(ledger::hasEnded);

            assertThat(server.requests().get(0))
                    .startsWith("GET /feeds/lobby/ws?after=0@k3f9 HTTP/1.1\r\n")
                    .contains("upgrade: websocket\r\n");
            await().untilAsserted(() -> assertThat(server.rest())
                    .as("a masked pong with the ping's payload, then a masked close with status 1000")
                    .containsExactly(0x8a, 0x82, 0, 0, 0, 0, 'h', 'i', 0x88, 0x82, 0, 0, 0, 0, 0x03, 0xe8));
            int json = (FIRST + longer).getBytes(UTF_8).length;
            int opening = "{\"next\":\"0@k3f9\"}".length();
            int frames = 2 + 2 + 4 + 4 + 8 + 8;
            awaitBooks(
                    () -> new WireLedger(2, json, 0, 0, frames, 0, 0, 0, heads(server) + UPGRADED.length() + opening));
        }
    }

    private void read(Transport transport, ScriptedServer server) {
        start(transport, server);
        await().until(ledger::hasEverything);
        round.end();

        assertThat(ledger.payloadBytes()).isEqualTo(JSON_BYTES);
        assertThat(ledger.duplicated() + ledger.reordered()).isZero();
        await().until(() -> probeRound.wireBooks().ledger().deliveries() == 2);
    }

    /** Two answers of one message each, to requests of which the last may still wait. */
    private static WireLedger polls(ScriptedServer server) {
        long answers = answer(FIRST, "1@k3f9").length + answer(SECOND, "2@k3f9").length;
        long envelopes = 2L * "{\"messages\":[],\"next\":\"1@k3f9\"}".length();
        return new WireLedger(2, JSON_BYTES, envelopes, 0, 0, 0, heads(server), answers - envelopes - JSON_BYTES, 0);
    }

    private static long heads(ScriptedServer server) {
        return server.requests().stream().mapToLong(String::length).sum();
    }

    private void awaitBooks(Supplier<WireLedger> expected) {
        await().untilAsserted(() -> assertThat(probeRound.wireBooks().ledger()).isEqualTo(expected.get()));
    }

    private void start(Transport transport, ScriptedServer server) {
        round.open(clock.now());
        Probes.start(probeRound, transport, RequestHeaders.LEAN, false, server.url(), clock);
    }

    private ProbeRound oneProbe(int pollIntervalMillis) {
        RoundPlan plan = new RoundPlan(
                FeedPosition.of("lobby", "0@k3f9"), ArrivalProcess.FIXED, 1, 2, 1, false, pollIntervalMillis, 1);
        ProbeRound one = new ProbeRound(plan, 1, 1, clock);
        one.wireBooks().count(0, Long.MAX_VALUE);
        return one;
    }

    private static byte[] answer(String message, String next) {
        return answer("{\"messages\":[" + message + "],\"next\":\"" + next + "\"}");
    }

    private static byte[] answer(String body) {
        return ("HTTP/1.1 200 OK\r\nContent-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n" + body)
                .getBytes(UTF_8);
    }

    private static String chunk(String content) {
        return Integer.toHexString(content.getBytes(UTF_8).length) + "\r\n" + content + "\r\n";
    }

    private static byte[] frame(int head, String payload) {
        byte[] bytes = payload.getBytes(UTF_8);
        byte[] length = bytes.length < 126
                ? new byte[] {(byte) bytes.length}
                : new byte[] {126, (byte) (bytes.length >> 8), (byte) bytes.length};
        return concat(new byte[] {(byte) head}, length, bytes);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
