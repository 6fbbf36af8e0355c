package dev.feedlab.report.chart;

import dev.feedlab.workload.Transport;
import java.util.Locale;

/** The shape that stands for a transport wherever its colour does, for those who do not see colours. */
public final class TransportMark {

    private static final double STROKE = 1.8;

    private TransportMark() {}

    /** The mark for a line of text in the page: an SVG element beside the transport's name. */
    public static String inline(Transport transport) {
        return "<svg class=\"mark\" viewBox=\"0 0 14 14\" aria-hidden=\"true\"><path d=\"" + outline(transport, 7, 7)
                + "\" fill=\"" + Medium.PAGE.colour(inside(transport)) + "\" stroke=\""
                + Medium.PAGE.colour(Tone.of(transport)) + "\" stroke-width=\"" + STROKE + "\"/></svg>";
    }

    /** The {@code d} of an SVG path around that centre. */
    static String outline(Transport transport, double x, double y) {
        return switch (transport) {
            case POLLING -> path("M%.2f %.2fa4 4 0 1 0 8 0a4 4 0 1 0 -8 0z", x - 4, y);
            case LONG_POLLING -> path("M%.2f %.2fl5 5l5 -5l-5 -5z", x - 5, y);
            case SSE -> path("M%.2f %.2fl5 9l-10 0z", x, y - 5.5);
            case WEBSOCKET -> path("M%.2f %.2fh7v7h-7z", x - 3.5, y - 3.5);
        };
    }

    /** What fills it: three are open, one is full. */
    static Tone inside(Transport transport) {
        return transport == Transport.WEBSOCKET ? Tone.WEBSOCKET : Tone.SURFACE;
    }

    static double stroke() {
        return STROKE;
    }

    private static String path(String commands, double x, double y) {
        return String.format(Locale.ROOT, commands, x, y);
    }
}
