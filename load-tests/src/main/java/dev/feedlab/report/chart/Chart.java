package dev.feedlab.report.chart;

import java.util.List;

/** One question and the drawing that answers it. */
interface Chart {

    /** Name of its files, without ending. */
    String name();

    /** Whether there is anything to draw; what is below may be asked only then. */
    boolean known();

    /** The question. */
    String title();

    /** What was measured, under which conditions, and how to read it; a sentence each. */
    List<String> notes();

    /** The answer in words and figures, for those who do not see the drawing. */
    String description();

    /** Height of the drawing below its title and notes, in px. */
    double height(double width);

    /** Draws it into an area of that height. */
    void draw(Svg svg, Area area);
}
