package dev.feedlab.report.chart;

/** Gives drawings made for the page the colours that they have on paper, where there are no variables of a page. */
public final class OnPaper {

    private OnPaper() {}

    /** The drawing with each of the page's colours written out. */
    public static String coloured(String svg) {
        String coloured = svg;
        for (Tone tone : Tone.values()) {
            coloured = coloured.replace(tone.inPage(), tone.onPaper());
        }
        return coloured;
    }
}
