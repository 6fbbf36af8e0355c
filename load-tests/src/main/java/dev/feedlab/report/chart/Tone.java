package dev.feedlab.report.chart;

import dev.feedlab.workload.Transport;
import java.util.Locale;

/** A colour by what it stands for. The page gives each one a value for light and one for dark. */
enum Tone {
    TEXT("#1b1f24"),
    MUTED("#57606a"),
    GRID("#e4e7eb"),
    AXIS("#8b949e"),
    SURFACE("#ffffff"),
    MESSAGE("#cdd3da"),
    POLLING("#D55E00"),
    LONG_POLLING("#CC79A7"),
    SSE("#009E73"),
    WEBSOCKET("#0072B2");

    private final String onPaper;

    Tone(String onPaper) {
        this.onPaper = onPaper;
    }

    static Tone of(Transport transport) {
        return valueOf(transport.name());
    }

    /** The colour itself. */
    String onPaper() {
        return onPaper;
    }

    /** The page's CSS variable. */
    String inPage() {
        return "var(--" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ")";
    }
}
