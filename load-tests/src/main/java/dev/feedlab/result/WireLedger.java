package dev.feedlab.result;

/**
 * What the bytes above TCP on the probes' connections were for, in both directions, counted as they were read and
 * written. Each byte is in exactly one of the parts.
 *
 * @param deliveries that those connections brought
 * @param message JSON of the messages delivered
 * @param envelope what polling answers put around their messages
 * @param sseFields names, cursors and line ends of server-sent events
 * @param frames headers and masks of WebSocket frames, and payloads that carry no message
 * @param chunks sizes and line ends of HTTP's chunks
 * @param requests request lines and headers of polls
 * @param answers status lines and headers of the answers to polls
 * @param handshake what opens a stream: request, answer and the stream's first words
 */
public record WireLedger(
        long deliveries,
        long message,
        long envelope,
        long sseFields,
        long frames,
        long chunks,
        long requests,
        long answers,
        long handshake) {}
