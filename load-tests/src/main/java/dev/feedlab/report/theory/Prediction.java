package dev.feedlab.report.theory;

import dev.feedlab.report.figures.Figure;
import dev.feedlab.workload.Transport;

/**
 * What a figure should be, beside what it is.
 *
 * @param predicted by the formulas of {@code docs/theory.md}, in the figure's own unit
 * @param atMost whether it may as well be less
 * @param measured the median of the repeats
 */
public record Prediction(Transport transport, Figure figure, double predicted, boolean atMost, double measured) {

    /** From this share on a difference is worth a word. */
    public static final double NOTEWORTHY = 0.1;

    /** By which share of the prediction the measurement lies above it; negative where it lies below. */
    public double difference() {
        return measured / predicted - 1;
    }

    /** Whether the two part by more than {@link #NOTEWORTHY}. */
    public boolean parts() {
        return difference() > NOTEWORTHY || difference() < -NOTEWORTHY && !atMost;
    }
}
