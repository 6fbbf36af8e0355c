package dev.feedlab.report.chart;

import java.util.function.Function;

/** Where a chart is going decides how its colours and its letters are written; all else is the same drawing. */
enum Medium {
    /** Inside the page: its variables, the reader's font. */
    PAGE(Tone::inPage, false),
    /** A file of its own: fixed colours, the reader's font. */
    FILE(Tone::onPaper, false),
    /** To be turned into pixels: fixed colours, letters as shapes, so that no font is needed. */
    PIXELS(Tone::onPaper, true);

    private final Function<Tone, String> colour;
    private final boolean outlined;

    Medium(Function<Tone, String> colour, boolean outlined) {
        this.colour = colour;
        this.outlined = outlined;
    }

    String colour(Tone tone) {
        return colour.apply(tone);
    }

    boolean outlined() {
        return outlined;
    }
}
