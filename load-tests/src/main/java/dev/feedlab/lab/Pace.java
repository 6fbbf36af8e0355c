package dev.feedlab.lab;

import java.util.Arrays;

/** How much the pace of round trips changes, and how much it may. */
public final class Pace {

    /**
     * A change beyond which runs cannot be compared. What is smaller than that is no verdict either, and a warm-up ends when
     * the pace changes no more than that.
     */
    public static final double MOST_CHANGE = 1.2;

    private Pace() {}

    /**
     * How many times the largest is the smallest.
     *
     * @param paces times of the same work, above 0
     * @return 1 or more; not a number where there is none
     */
    public static double change(double... paces) {
        double most = Arrays.stream(paces).max().orElse(Double.NaN);
        return most / Arrays.stream(paces).min().orElse(Double.NaN);
    }
}
