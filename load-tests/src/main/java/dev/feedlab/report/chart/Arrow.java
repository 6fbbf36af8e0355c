package dev.feedlab.report.chart;

import java.util.List;
import java.util.Locale;

/** A line with a head at its end, and words on its middle. */
record Arrow(Point from, Point to, Tone tone) {

    private static final double LENGTH = 7;
    private static final double HALF = 3.5;
    private static final double AROUND_WORDS = 3;

    void draw(Svg svg) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double alongX = (to.x() - from.x()) / length;
        double alongY = (to.y() - from.y()) / length;
        double baseX = to.x() - LENGTH * alongX;
        double baseY = to.y() - LENGTH * alongY;
        svg.polyline(List.of(from, new Point(baseX, baseY)), new Stroke(tone, 1.5, ""));
        String head = String.format(
                Locale.ROOT,
                "M%.2f %.2fL%.2f %.2fL%.2f %.2fz",
                to.x() - alongX,
                to.y() - alongY,
                baseX - HALF * alongY,
                baseY + HALF * alongX,
                baseX + HALF * alongY,
                baseY - HALF * alongX);
        svg.mark(head, tone, tone);
    }

    /** Draws it with words on it, on a plain ground. */
    void draw(Svg svg, String words) {
        draw(svg);
        double width = Letters.of(Type.NOTE).widestWidth(words, Type.NOTE.size()) + 2 * AROUND_WORDS;
        double x = (from.x() + to.x()) / 2;
        double y = (from.y() + to.y()) / 2;
        svg.rectangle(new Area(x - width / 2, y - 7, width, 14), Tone.SURFACE);
        svg.text(x, y + 4, words, new Type(Type.NOTE.size(), false, Tone.TEXT, Type.Anchor.MIDDLE));
    }
}
