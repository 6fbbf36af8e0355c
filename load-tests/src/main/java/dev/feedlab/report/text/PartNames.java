package dev.feedlab.report.text;

import dev.feedlab.report.figures.LatencyPart;
import dev.feedlab.report.figures.WirePart;
import dev.feedlab.report.figures.WireSplit;
import java.util.EnumMap;
import java.util.Map;

/** What the parts of a delivery's bytes and of its time are called. */
public final class PartNames {

    private static final Map<WirePart, String> FULL = new EnumMap<>(Map.of(
            WirePart.TEXT, "part.text",
            WirePart.MESSAGE_JSON, "part.message-json",
            WirePart.ENVELOPE, "part.envelope",
            WirePart.SSE_FIELDS, "part.sse-fields",
            WirePart.FRAMES, "part.frames",
            WirePart.CHUNKS, "part.chunks",
            WirePart.REQUESTS, "part.requests",
            WirePart.ANSWERS, "part.answers",
            WirePart.HANDSHAKE, "part.handshake"));

    private static final Map<WirePart, String> SHORT = new EnumMap<>(Map.of(
            WirePart.TEXT, "part.text.short",
            WirePart.MESSAGE_JSON, "part.message-json.short",
            WirePart.ENVELOPE, "part.envelope.short",
            WirePart.SSE_FIELDS, "part.sse-fields.short",
            WirePart.FRAMES, "part.frames.short",
            WirePart.CHUNKS, "part.chunks.short",
            WirePart.REQUESTS, "part.requests.short",
            WirePart.ANSWERS, "part.answers.short"));

    private static final Map<LatencyPart, String> OF_TIME = new EnumMap<>(Map.of(
            LatencyPart.PUBLISHER, "time.publisher",
            LatencyPart.REQUEST, "time.request",
            LatencyPart.SERVER, "time.server",
            LatencyPart.PATH, "time.path",
            LatencyPart.READER, "time.reader"));

    private static final Map<LatencyPart, String> MEANINGS = new EnumMap<>(Map.of(
            LatencyPart.PUBLISHER, "time.publisher.meaning",
            LatencyPart.REQUEST, "time.request.meaning",
            LatencyPart.SERVER, "time.server.meaning",
            LatencyPart.PATH, "time.path.meaning",
            LatencyPart.READER, "time.reader.meaning"));

    private PartNames() {}

    /** What it is, for a table. */
    public static String full(WirePart part, Wording wording) {
        return wording.text(FULL.get(part));
    }

    /** In one word, for a chart of {@link WireSplit#PARTS}. */
    public static String shortened(WirePart part, Wording wording) {
        return wording.text(SHORT.get(part));
    }

    /** What it is. */
    public static String of(LatencyPart part, Wording wording) {
        return wording.text(OF_TIME.get(part));
    }

    /** From when to when it lasts, in a sentence. */
    public static String meaning(LatencyPart part, Wording wording) {
        return wording.text(MEANINGS.get(part));
    }
}
