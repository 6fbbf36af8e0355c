package dev.feedlab.report.chart;

import java.util.Locale;

/**
 * How a series of the round-trip lab is drawn. WebSocket looks as everywhere; HTTP, which is none of the four transports, is
 * grey, with marks that none of them has.
 */
public enum Look {
    HTTP_KEEP_ALIVE(Tone.MUTED, "6 3.5", "M%1$.2f %2$.2fm-5 0h10m-5 -5v10", Tone.MUTED),
    HTTP_NEW_CONNECTION(Tone.TEXT, "1.5 3.5", "M%1$.2f %2$.2fm-4 -4l8 8m0 -8l-8 8", Tone.TEXT),
    WEBSOCKET(Tone.WEBSOCKET, "", "M%1$.2f %2$.2fm-3.5 -3.5h7v7h-7z", Tone.WEBSOCKET);

    private final Tone tone;
    private final String dashes;
    private final String outline;
    private final Tone inside;

    Look(Tone tone, String dashes, String outline, Tone inside) {
        this.tone = tone;
        this.dashes = dashes;
        this.outline = outline;
        this.inside = inside;
    }

    Stroke stroke(double width) {
        return new Stroke(tone, width, dashes);
    }

    void mark(Svg svg, double x, double y) {
        svg.mark(at(x, y), inside, tone);
    }

    /** A single one of the values that a mark sums up. */
    void speck(Svg svg, double x, double y) {
        svg.speck(x, y, tone);
    }

    /** The mark for a line of text in the page: an SVG element beside the name. */
    public String inline() {
        return "<svg class=\"mark\" viewBox=\"0 0 14 14\" aria-hidden=\"true\"><path d=\"" + at(7, 7) + "\" fill=\""
                + inside.inPage() + "\" stroke=\"" + tone.inPage() + "\" stroke-width=\"" + TransportMark.stroke()
                + "\"/></svg>";
    }

    private String at(double x, double y) {
        return String.format(Locale.ROOT, outline, x, y);
    }
}
