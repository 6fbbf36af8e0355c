package dev.feedlab.report.chart;

import dev.feedlab.report.figures.LatencyPart;
import dev.feedlab.report.figures.WirePart;

/**
 * How a part of a delivery's bytes or time is drawn.
 *
 * @param own its tone, or null where it has that of its transport
 */
record Swatch(Texture texture, Tone own) {

    static Swatch of(WirePart part) {
        return switch (part) {
            // The lighter grey lies beside the colours, whose greys on paper are dark.
            case TEXT -> new Swatch(Texture.SOLID, Tone.AXIS);
            case MESSAGE_JSON -> new Swatch(Texture.SOLID, Tone.MESSAGE);
            case ENVELOPE, SSE_FIELDS, FRAMES -> new Swatch(Texture.SOLID, null);
            case CHUNKS -> new Swatch(Texture.GRID, null);
            case REQUESTS -> new Swatch(Texture.VERTICAL, null);
            case ANSWERS -> new Swatch(Texture.HORIZONTAL, null);
            case HANDSHAKE -> new Swatch(Texture.OPEN, null);
        };
    }

    /** Grey until the server has the message, then in the transport's tone. */
    static Swatch of(LatencyPart part) {
        return switch (part) {
            case PUBLISHER -> new Swatch(Texture.SOLID, Tone.AXIS);
            case REQUEST -> new Swatch(Texture.SOLID, Tone.MESSAGE);
            case SERVER -> new Swatch(Texture.SOLID, null);
            case PATH -> new Swatch(Texture.OPEN, null);
            case READER -> new Swatch(Texture.VERTICAL, null);
        };
    }

    void fill(Svg svg, Area area, Tone ofTransport) {
        texture.fill(svg, area, own == null ? ofTransport : own);
    }
}
