package dev.feedlab.report.chart;

import dev.feedlab.workload.Transport;

/**
 * How a line is drawn.
 *
 * @param dashes lengths of dashes and gaps; empty for a solid line
 */
record Stroke(Tone tone, double width, String dashes) {

    static final Stroke GRID = new Stroke(Tone.GRID, 1, "");
    static final Stroke AXIS = new Stroke(Tone.AXIS, 1, "");

    static Stroke of(Transport transport, double width) {
        return new Stroke(Tone.of(transport), width, dashes(transport));
    }

    Stroke solid() {
        return new Stroke(tone, width, "");
    }

    private static String dashes(Transport transport) {
        return switch (transport) {
            case POLLING -> "1.5 3.5";
            case LONG_POLLING -> "8 3 1.5 3";
            case SSE -> "6 3.5";
            case WEBSOCKET -> "";
        };
    }
}
