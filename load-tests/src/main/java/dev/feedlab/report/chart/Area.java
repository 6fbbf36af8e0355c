package dev.feedlab.report.chart;

/** A rectangle to draw in; y grows downwards. */
record Area(double left, double top, double width, double height) {

    private static final double NARROW = 500;

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    /** What is left without margins. */
    Area inset(double fromLeft, double fromTop, double fromRight, double fromBottom) {
        return new Area(left + fromLeft, top + fromTop, width - fromLeft - fromRight, height - fromTop - fromBottom);
    }

    /** Whether this is a telephone's width. */
    boolean narrow() {
        return width < NARROW;
    }
}
