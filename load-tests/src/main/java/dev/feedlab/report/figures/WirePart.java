package dev.feedlab.report.figures;

/** What the bytes of a delivery are for. Each byte above TCP is in exactly one part. */
public enum WirePart {
    /** The message's text, as the publisher gave it. */
    TEXT,
    /** The rest of the message's JSON: names of fields, id, author and times. */
    MESSAGE_JSON,
    /** What a polling answer puts around its messages: list, commas and cursor. */
    ENVELOPE,
    /** Fields of server-sent events: names, cursors, line ends, heartbeats. */
    SSE_FIELDS,
    /** Headers and masks of WebSocket frames, and the payloads of those that carry no message. */
    FRAMES,
    /** Sizes and line ends of HTTP's chunks. */
    CHUNKS,
    /** Request lines and headers of polls. */
    REQUESTS,
    /** Status lines and headers of the answers to polls. */
    ANSWERS,
    /** What opens a stream: request, answer and the stream's first words. */
    HANDSHAKE
}
