package dev.feedlab.report.figures;

import dev.feedlab.result.LatencyParts;
import java.util.function.ToDoubleFunction;

/** The parts of a delivery's way, in their order; {@link LatencyParts} says where each begins and ends. */
public enum LatencyPart {
    /** The message was due, and its request not sent yet. */
    PUBLISHER(LatencyParts::publisher),
    /** The request was on its way, or being read. */
    REQUEST(LatencyParts::request),
    /** The server had the message, and had not begun to write it to this subscriber. */
    SERVER(LatencyParts::server),
    /** It was being written. */
    PATH(LatencyParts::path),
    /** It lay with the reader, which had not found it yet. */
    READER(LatencyParts::reader);

    private final ToDoubleFunction<LatencyParts> micros;

    LatencyPart(ToDoubleFunction<LatencyParts> micros) {
        this.micros = micros;
    }

    /** How long it took, in microseconds. */
    public double micros(LatencyParts parts) {
        return micros.applyAsDouble(parts);
    }
}
