package dev.feedlab.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Places values on a logarithmic axis.
 *
 * @param low the value at {@code from}; above 0
 * @param high the value at {@code to}; above {@code low}
 */
record LogScale(double low, double high, double from, double to) {

    private static final int FEW = 3;

    /** Between two labels below one another, at least, in px. */
    private static final double LABEL = 14;

    private static final double ROOM = 1.1;
    private static final double ROUNDING = 1e-9;

    /** The axis that just holds those values, between round ends (1, 2 or 5 times a power of ten). */
    static LogScale around(double smallest, double largest, double from, double to) {
        double low = roundDown(smallest);
        double high = roundUp(largest);
        return new LogScale(low, high > low ? high : low * 10, from, to);
    }

    /** The axis that holds those values with a little room; with round ends where less than two round values lie on it. */
    static LogScale closeTo(double smallest, double largest, double from, double to) {
        LogScale close = new LogScale(smallest / ROOM, largest * ROOM, from, to);
        return close.ticks().size() < 2 ? around(smallest, largest, from, to) : close;
    }

    /** The place of a value; what lies outside is put at the nearer end. */
    double at(double value) {
        double inside = Math.min(high, Math.max(low, value));
        return from + (to - from) * Math.log(inside / low) / Math.log(high / low);
    }

    /** Round values on the axis: the powers of ten, and where they are few and there is room also 2 and 5 times those. */
    List<Double> ticks() {
        List<Double> decades = multiples(List.of(1));
        boolean room = Math.abs(at(2 * low) - from) >= LABEL;
        return decades.size() < FEW && (room || decades.isEmpty()) ? multiples(List.of(1, 2, 5)) : decades;
    }

    private List<Double> multiples(List<Integer> factors) {
        List<Double> multiples = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(high));
        for (int exponent = first; exponent <= last; exponent++) {
            for (int factor : factors) {
                double multiple = factor * power(exponent);
                if (multiple >= low * (1 - ROUNDING) && multiple <= high * (1 + ROUNDING)) {
                    multiples.add(multiple);
                }
            }
        }
        return multiples;
    }

    private static double roundDown(double value) {
        double power = power(Math.floor(Math.log10(value)));
        return value >= 5 * power ? 5 * power : value >= 2 * power ? 2 * power : power;
    }

    private static double roundUp(double value) {
        double power = power(Math.floor(Math.log10(value)));
        return value <= power ? power : value <= 2 * power ? 2 * power : value <= 5 * power ? 5 * power : 10 * power;
    }

    private static double power(double exponent) {
        return Math.pow(10, exponent);
    }
}
