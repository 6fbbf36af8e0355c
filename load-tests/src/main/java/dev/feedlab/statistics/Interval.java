package dev.feedlab.statistics;

/**
 * An interval that holds what is estimated with a known probability.
 *
 * @param low its lower end, which belongs to it
 * @param high its upper end, which belongs to it
 * @param coverage how often an interval made in this way holds the true value, 0 to 1; where values are tied, at least so
 *     often
 */
public record Interval(double low, double high, double coverage) {

    /** With fewer values than this, on one side where there are two, there is no interval. */
    public static final int FEWEST = 3;
}
