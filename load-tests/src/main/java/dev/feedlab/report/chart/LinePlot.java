package dev.feedlab.report.chart;

import dev.feedlab.report.text.Numbers;
import dev.feedlab.statistics.Interval;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a chart of straight lines shows: values over quantities, both from zero.
 *
 * @param name of its files, without ending
 * @param title the question
 * @param notes what was measured, under which conditions, and how to read it; a sentence each
 * @param description the answer in words and figures
 * @param across name of the axis of quantities
 * @param up name of the axis of values, with the unit
 */
public record LinePlot(
        String name,
        String title,
        List<String> notes,
        String description,
        String across,
        String up,
        List<Series> series,
        Numbers numbers) {

    /**
     * One line and the values that it was fitted to.
     *
     * @param label its name
     * @param figures what stands below the name
     * @param slope not a number where there is no line
     */
    public record Series(Look look, String label, String figures, List<Dot> dots, double intercept, double slope) {

        double at(double quantity) {
            return intercept + slope * quantity;
        }
    }

    /**
     * A median, with its interval if it has one.
     *
     * @param quantity above 0
     * @param values of which it is the median; one or more
     */
    public record Dot(double quantity, double value, Optional<Interval> interval, List<Double> values) {

        double top() {
            return Collections.max(values);
        }
    }

    /** Draws it. */
    public ChartImages draw() {
        return ChartImages.of(new LineChart(this));
    }
}
