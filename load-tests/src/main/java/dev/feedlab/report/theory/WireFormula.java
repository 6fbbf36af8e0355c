package dev.feedlab.report.theory;

import dev.feedlab.report.figures.WirePart;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Workload;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Bytes of one delivery by the formulas of {@code docs/theory.md}, from the workload, the number of messages and the time
 * subscribed. No byte that was measured goes in.
 */
public final class WireFormula {

    /** What a feed and an epoch are called does not matter; how long their names are does. */
    private static final String FEED = "/feeds/run-00000000/";

    private static final String EPOCH = "@0000";

    private static final String ANSWER = "HTTP/1.1 200 OK\r\nDate: Sat, 21 Nov 2026 09:48:38 GMT\r\n"
            + "Content-Type: application/json\r\nCache-Control: no-store\r\nContent-Length: \r\n\r\n";

    /** In an answer that was full and left messages behind. */
    private static final String MORE = ",\"more\":true";

    private static final String STREAM_HEADERS = "accept: text/event-stream\r\ncache-control: no-cache\r\n";
    private static final String STREAM_ANSWER = "HTTP/1.1 200 OK\r\nDate: Sat, 21 Nov 2026 09:48:38 GMT\r\n"
            + "Content-Type: text/event-stream\r\nCache-Control: no-store\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String STREAM_OPENING = "retry: 1000\nid: 0@0000\n\n";

    private static final String UPGRADE_HEADERS = "accept: */*\r\nupgrade: websocket\r\nconnection: upgrade\r\n"
            + "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-version: 13\r\nsec-websocket-extensions: "
            + "permessage-deflate;client_no_context_takeover,deflate-frame,x-webkit-deflate-frame\r\n";
    private static final String UPGRADED = "HTTP/1.1 101 Switching Protocols\r\nDate: Sat, 21 Nov 2026 09:48:40 GMT\r\n"
            + "Upgrade: websocket\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\nConnection: Upgrade\r\n\r\n";
    private static final String FRAMES_OPENING = "{\"next\":\"0@0000\"}";

    /** A close frame with a status in each direction, the client's masked (RFC 6455, sections 5.2 and 5.5.1). */
    private static final int CLOSE_FRAMES = 2 + 4 + 2 + 2 + 2;

    /** Empty line and line ends of a chunk, and of its size (RFC 9112, section 7.1). */
    private static final int CHUNK_LINE_ENDS = 4;

    private static final int MICROS_DIGITS = 16;

    private final Run run;
    private final Workload workload;
    private final double cursor;
    private final double message;

    private WireFormula(Run run, Workload workload) {
        this.run = run;
        this.workload = workload;
        double idDigits = meanDigits(run.published());
        cursor = idDigits + EPOCH.length();
        message = "{\"id\":,\"author\":\"load\",\"text\":\"\",\"sentAt\":,\"acceptedAt\":}".length()
                + idDigits
                + workload.payloadBytes()
                + 2 * MICROS_DIGITS;
    }

    /**
     * What each part comes to in a run like this one, where it comes to anything.
     *
     * @return bytes per delivery; empty where nothing was published
     */
    public static Map<WirePart, Double> of(Run run, Workload workload) {
        if (run.published() == 0) {
            return Map.of();
        }
        WireFormula formula = new WireFormula(run, workload);
        Map<WirePart, Double> perSubscriber = switch (run.transport()) {
            case POLLING -> formula.polls("poll?after=", Polls.shortOnes(run, workload));
            case LONG_POLLING -> formula.polls("long-poll?after=&wait=25", Polls.longOnes(run, workload));
            case SSE -> formula.events();
            case WEBSOCKET -> formula.frames();
        };
        Map<WirePart, Double> perDelivery = new EnumMap<>(WirePart.class);
        perDelivery.put(WirePart.TEXT, (double) workload.payloadBytes());
        perDelivery.put(WirePart.MESSAGE_JSON, formula.message - workload.payloadBytes());
        perSubscriber.forEach((part, bytes) -> perDelivery.put(part, bytes / run.published()));
        return perDelivery;
    }

    /** Of all ids from 1 on, how many digits one has on average. */
    private static double meanDigits(long newest) {
        return LongStream.rangeClosed(1, newest)
                .mapToInt(id -> Long.toString(id).length())
                .average()
                .orElse(0);
    }

    private Map<WirePart, Double> polls(String path, Polls polls) {
        double uncut = polls.carrying() - polls.cut();
        double heads = polls.cut() * answerHead(polls.mostMessages(), MORE.length())
                + uncut * answerHead(polls.messagesOfUncut(run.published()), 0)
                + (polls.all() - polls.carrying()) * answerHead(0, 0);
        double commas = run.published() - polls.carrying();
        return Map.of(
                WirePart.REQUESTS,
                polls.all() * (request(path, "accept: */*\r\n") + cursor),
                WirePart.ANSWERS,
                heads,
                WirePart.ENVELOPE,
                polls.all() * envelope() + commas + polls.cut() * MORE.length());
    }

    private double answerHead(double messages, int more) {
        long body = Math.round(messages * message + Math.max(0, messages - 1) + envelope() + more);
        return ANSWER.length() + Long.toString(body).length();
    }

    private double envelope() {
        return "{\"messages\":[],\"next\":\"\"}".length() + cursor;
    }

    private Map<WirePart, Double> events() {
        double fields = "id: \ndata: \n\n".length() + cursor;
        return Map.of(
                WirePart.SSE_FIELDS,
                run.published() * fields,
                WirePart.CHUNKS,
                run.published() * chunk(fields + message) + chunk(STREAM_OPENING.length()),
                WirePart.HANDSHAKE,
                (double) request("sse?after=0" + EPOCH, STREAM_HEADERS)
                        + STREAM_ANSWER.length()
                        + STREAM_OPENING.length());
    }

    private static double chunk(double content) {
        return Long.toHexString(Math.round(content)).length() + CHUNK_LINE_ENDS;
    }

    private Map<WirePart, Double> frames() {
        return Map.of(
                WirePart.FRAMES,
                run.published() * frameHeader(message) + frameHeader(FRAMES_OPENING.length()) + CLOSE_FRAMES,
                WirePart.HANDSHAKE,
                (double) request("ws?after=0" + EPOCH, UPGRADE_HEADERS) + UPGRADED.length() + FRAMES_OPENING.length());
    }

    /** RFC 6455, section 5.2: a server's frames are not masked. */
    private static double frameHeader(double payload) {
        return payload <= 125 ? 2 : payload <= 65_535 ? 4 : 10;
    }

    private int request(String path, String headers) {
        return ("GET " + FEED + path + " HTTP/1.1\r\n" + headers + "host: " + host() + "\r\n\r\n").length();
    }

    /** A server of the comparison's own has a port of five digits, as systems give them out. */
    private String host() {
        return workload.target() == null
                ? "127.0.0.1:00000"
                : URI.create(workload.target()).getAuthority();
    }
}
