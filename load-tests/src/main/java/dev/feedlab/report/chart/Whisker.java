package dev.feedlab.report.chart;

import dev.feedlab.statistics.Interval;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** The line along an interval; nothing where there is none, or its ends cannot be told apart. */
final class Whisker {

    private static final double CAP = 2.5;
    private static final double VISIBLE = 2;

    private Whisker() {}

    static void across(Svg svg, Optional<Interval> interval, DoubleUnaryOperator scale, double y, Stroke stroke) {
        interval.filter(ends -> visible(ends, scale)).ifPresent(ends -> {
            double from = scale.applyAsDouble(ends.low());
            double to = scale.applyAsDouble(ends.high());
            svg.line(from, y, to, y, stroke);
            svg.line(from, y - CAP, from, y + CAP, stroke);
            svg.line(to, y - CAP, to, y + CAP, stroke);
        });
    }

    static void upright(Svg svg, Optional<Interval> interval, DoubleUnaryOperator scale, double x, Stroke stroke) {
        interval.filter(ends -> visible(ends, scale)).ifPresent(ends -> {
            double from = scale.applyAsDouble(ends.low());
            double to = scale.applyAsDouble(ends.high());
            svg.line(x, from, x, to, stroke);
            svg.line(x - CAP, from, x + CAP, from, stroke);
            svg.line(x - CAP, to, x + CAP, to, stroke);
        });
    }

    private static boolean visible(Interval ends, DoubleUnaryOperator scale) {
        return Math.abs(scale.applyAsDouble(ends.high()) - scale.applyAsDouble(ends.low())) >= VISIBLE;
    }
}
