package dev.feedlab.report.chart;

/**
 * How letters are set.
 *
 * @param size of the font, in px
 */
record Type(double size, boolean bold, Tone tone, Anchor anchor) {

    static final Type TITLE = new Type(16, true, Tone.TEXT, Anchor.START);
    static final Type NOTE = new Type(12, false, Tone.MUTED, Anchor.START);
    static final Type LABEL = new Type(12, true, Tone.TEXT, Anchor.START);

    /** Which point of the text stands at the given place. */
    enum Anchor {
        START("start", 0),
        MIDDLE("middle", 0.5),
        END("end", 1);

        private final String svg;
        private final double share;

        Anchor(String svg, double share) {
            this.svg = svg;
            this.share = share;
        }

        String svg() {
            return svg;
        }

        /** How much of the text's width lies before the place. */
        double share() {
            return share;
        }
    }

    Type at(Anchor other) {
        return new Type(size, bold, tone, other);
    }

    double lineHeight() {
        return Math.ceil(size * 1.35);
    }
}
