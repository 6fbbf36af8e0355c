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

    /** The axis that just holds those values, between round ends (1, 2 or 5 times a power of ten). */
    static LogScale around(double smallest, double largest, double from, double to) {
        double low = roundDown(smallest);
        double high = roundUp(largest);
        return new LogScale(low, high > low ? high : low * 10, from, to);
    }

    /** The place of a value; what lies outside is put at the nearer end. */
    double at(double value) {
        double inside = Math.min(high, Math.max(low, value));
        return from + (to - from) * Math.log(inside / low) / Math.log(high / low);
    }

    /** The powers of ten on the axis. */
    List<Double> decades() {
        List<Double> decades = new ArrayList<>();
        for (double decade = power(Math.ceil(Math.log10(low) - 1e-9)); decade <= high * (1 + 1e-9); decade *= 10) {
            decades.add(decade);
        }
        return decades;
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
