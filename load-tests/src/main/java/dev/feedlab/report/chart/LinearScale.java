package dev.feedlab.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Places values on an axis that begins at zero.
 *
 * @param high the value at {@code to}; above 0
 */
record LinearScale(double high, double from, double to) {

    double at(double value) {
        return from + (to - from) * value / high;
    }

    /** Zero and round values from there on, at most that many steps. */
    List<Double> ticks(int steps) {
        double step = roundUp(high / steps);
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= high * (1 + 1e-9); i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private static double roundUp(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double digit = value / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }
}
