package dev.feedlab.report.chart;

import dev.feedlab.report.figures.Spread;
import java.util.function.DoubleUnaryOperator;

/** The line from the smallest to the largest repeat; nothing where the two cannot be told apart. */
final class Whisker {

    private static final double CAP = 2.5;
    private static final double VISIBLE = 2;

    private Whisker() {}

    static void across(Svg svg, Spread spread, DoubleUnaryOperator scale, double y, Stroke stroke) {
        double from = scale.applyAsDouble(spread.min());
        double to = scale.applyAsDouble(spread.max());
        if (Math.abs(to - from) >= VISIBLE) {
            svg.line(from, y, to, y, stroke);
            svg.line(from, y - CAP, from, y + CAP, stroke);
            svg.line(to, y - CAP, to, y + CAP, stroke);
        }
    }

    static void upright(Svg svg, Spread spread, DoubleUnaryOperator scale, double x, Stroke stroke) {
        upright(svg, scale.applyAsDouble(spread.min()), scale.applyAsDouble(spread.max()), x, stroke);
    }

    /** The line between two heights. */
    static void upright(Svg svg, double from, double to, double x, Stroke stroke) {
        if (Math.abs(to - from) >= VISIBLE) {
            svg.line(x, from, x, to, stroke);
            svg.line(x - CAP, from, x + CAP, from, stroke);
            svg.line(x - CAP, to, x + CAP, to, stroke);
        }
    }
}
