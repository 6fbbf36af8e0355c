package dev.feedlab.report.chart;

import dev.feedlab.report.figures.Spread;
import java.util.function.DoubleUnaryOperator;

/** The line from the smallest to the largest repeat; nothing where there is one repeat. */
final class Whisker {

    private static final double CAP = 3;

    private Whisker() {}

    static void across(Svg svg, Spread spread, DoubleUnaryOperator scale, double y, Stroke stroke) {
        if (spread.repeated()) {
            double from = scale.applyAsDouble(spread.min());
            double to = scale.applyAsDouble(spread.max());
            svg.line(from, y, to, y, stroke);
            svg.line(from, y - CAP, from, y + CAP, stroke);
            svg.line(to, y - CAP, to, y + CAP, stroke);
        }
    }

    static void upright(Svg svg, Spread spread, DoubleUnaryOperator scale, double x, Stroke stroke) {
        if (spread.repeated()) {
            double from = scale.applyAsDouble(spread.min());
            double to = scale.applyAsDouble(spread.max());
            svg.line(x, from, x, to, stroke);
            svg.line(x - CAP, from, x + CAP, from, stroke);
            svg.line(x - CAP, to, x + CAP, to, stroke);
        }
    }
}
