package dev.feedlab.report.theory;

import dev.feedlab.report.figures.WirePart;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Bytes of one delivery by the formulas of {@code docs/theory.md}, from the workload, the number of messages and the length
 * of the window. No byte that was measured goes in. What opens a stream comes before the window, and stands apart.
 */
public final class WireFormula {

    /** What a feed and an epoch are called does not matter; how long their names are does. */
    private static final String FEED = "/feeds/run-00000000/";

    private static final String EPOCH = "@0000";

    private static final String ANSWER = "HTTP/1.1 200 OK\r\nDate: Sat, 21 Nov 2026 09:48:38 GMT\r\n"
            + "Content-Type: application/json\r\nCache-Control: no-store\r\nContent-Length: \r\n\r\n";

    /** In an answer that was full and left messages behind. */
    private static final String MORE = ",\"more\":true";

    private static final String STREAM_ANSWER = "HTTP/1.1 200 OK\r\nDate: Sat, 21 Nov 2026 09:48:38 GMT\r\n"
            + "Content-Type: text/event-stream\r\nCache-Control: no-store\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String STREAM_OPENING = "retry: 1000\nid: 0@0000\n\n";

    private static final String UPGRADED = "HTTP/1.1 101 Switching Protocols\r\nDate: Sat, 21 Nov 2026 09:48:40 GMT\r\n"
            + "Upgrade: websocket\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\nConnection: Upgrade\r\n\r\n";
    private static final String FRAMES_OPENING = "{\"next\":\"0@0000\"}";

    /** Empty line and line ends of a chunk, and of its size (RFC 9112, section 7.1). */
    private static final int CHUNK_LINE_ENDS = 4;

    private static final int MICROS_DIGITS = 16;

    private final Transport readBy;
    private final Workload workload;
    private final double cursor;
    private final double message;

    private WireFormula(Transport readBy, Window window, Workload workload) {
        this.readBy = readBy;
        this.workload = workload;
        double idDigits = meanDigits(window.newestId());
        cursor = idDigits + EPOCH.length();
        message = "{\"id\":,\"author\":\"load\",\"text\":\"\",\"sentAt\":,\"acceptedAt\":}".length()
                + idDigits
                + workload.payloadBytes()
                + 2 * MICROS_DIGITS;
    }

    /**
     * What each part comes to in the window of a run like this one, where it comes to anything.
     *
     * @return bytes per delivery; empty where nothing was delivered
     */
    public static Map<WirePart, Double> of(Run run, Workload workload) {
        return of(workload.readBy(run.transport()), Window.of(run, workload), workload);
    }

    /** The same of any window. */
    static Map<WirePart, Double> of(Transport readBy, Window window, Workload workload) {
        if (window.newestId() == 0) {
            return Map.of();
        }
        WireFormula formula = new WireFormula(readBy, window, workload);
        return switch (readBy) {
            case POLLING -> formula.polls("poll?after=", Polls.shortOnes(window, workload));
            case LONG_POLLING -> formula.polls("long-poll?after=&wait=25", Polls.longOnes(window, workload));
            case SSE -> formula.events();
            case WEBSOCKET -> formula.frames();
        };
    }

    /**
     * What opens one stream: request, answer and the stream's first words.
     *
     * @return bytes, both directions; 0 for polls
     */
    public static double opening(Run run, Workload workload) {
        Transport readBy = workload.readBy(run.transport());
        WireFormula formula = new WireFormula(readBy, Window.of(run, workload), workload);
        return switch (readBy) {
            case POLLING, LONG_POLLING -> 0;
            case SSE -> formula.request("sse?after=0" + EPOCH) + STREAM_ANSWER.length() + STREAM_OPENING.length();
            case WEBSOCKET -> formula.request("ws?after=0" + EPOCH) + UPGRADED.length() + FRAMES_OPENING.length();
        };
    }

    /** What all parts but the message come to. */
    static double overhead(Map<WirePart, Double> parts) {
        return parts.entrySet().stream()
                .filter(part -> part.getKey() != WirePart.TEXT && part.getKey() != WirePart.MESSAGE_JSON)
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** The message itself, and beside it what each delivery has of the parts. */
    private Map<WirePart, Double> perDelivery(Map<WirePart, Double> parts) {
        Map<WirePart, Double> perDelivery = new EnumMap<>(parts);
        perDelivery.put(WirePart.TEXT, (double) workload.payloadBytes());
        perDelivery.put(WirePart.MESSAGE_JSON, message - workload.payloadBytes());
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
        if (polls.messages() == 0) {
            return Map.of();
        }
        double uncut = polls.carrying() - polls.cut();
        double heads = polls.cut() * answerHead(polls.mostMessages(), MORE.length())
                + uncut * answerHead(polls.messagesOfUncut(), 0)
                + (polls.all() - polls.carrying()) * answerHead(0, 0);
        double requests = polls.all() * (request(path) + cursor);
        double commas = polls.messages() - polls.carrying();
        double envelopes = polls.all() * envelope() + commas + polls.cut() * MORE.length();
        return perDelivery(Map.of(
                WirePart.REQUESTS, requests / polls.messages(),
                WirePart.ANSWERS, heads / polls.messages(),
                WirePart.ENVELOPE, envelopes / polls.messages()));
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
        return perDelivery(Map.of(WirePart.SSE_FIELDS, fields, WirePart.CHUNKS, chunk(fields + message)));
    }

    private static double chunk(double content) {
        return Long.toHexString(Math.round(content)).length() + CHUNK_LINE_ENDS;
    }

    private Map<WirePart, Double> frames() {
        return perDelivery(Map.of(WirePart.FRAMES, frameHeader(message)));
    }

    /** RFC 6455, section 5.2: a server's frames are not masked. */
    private static double frameHeader(double payload) {
        return payload <= 125 ? 2 : payload <= 65_535 ? 4 : 10;
    }

    private int request(String path) {
        String headers = workload.headers().lines(readBy, host());
        return ("GET " + FEED + path + " HTTP/1.1\r\n" + headers + "\r\n").length();
    }

    /** A server of the comparison's own has a port of five digits, as systems give them out. */
    private String host() {
        return workload.target() == null
                ? "127.0.0.1:00000"
                : URI.create(workload.target()).getAuthority();
    }
}
