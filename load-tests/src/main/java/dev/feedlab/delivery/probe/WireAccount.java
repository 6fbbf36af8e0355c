package dev.feedlab.delivery.probe;

/** What a byte on a probe's connection is for. */
enum WireAccount {
    /** JSON of messages. */
    MESSAGE,
    /** What a polling answer puts around its messages. */
    ENVELOPE,
    /** Fields of server-sent events, without the messages in them. */
    SSE_FIELDS,
    /** WebSocket frames, without the messages in them. */
    FRAMES,
    /** Sizes and line ends of HTTP's chunks. */
    CHUNKS,
    /** Heads of polls. */
    REQUESTS,
    /** Heads of the answers to polls. */
    ANSWERS,
    /** What opens a stream. */
    HANDSHAKE
}
