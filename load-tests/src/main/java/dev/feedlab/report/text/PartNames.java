package dev.feedlab.report.text;

import dev.feedlab.report.figures.WirePart;
import java.util.EnumMap;
import java.util.Map;

/** What the parts of a delivery's bytes are called. */
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
            WirePart.ANSWERS, "part.answers.short",
            WirePart.HANDSHAKE, "part.handshake.short"));

    private PartNames() {}

    /** What it is, for a table. */
    public static String full(WirePart part, Wording wording) {
        return wording.text(FULL.get(part));
    }

    /** In one word, for a chart. */
    public static String shortened(WirePart part, Wording wording) {
        return wording.text(SHORT.get(part));
    }
}
