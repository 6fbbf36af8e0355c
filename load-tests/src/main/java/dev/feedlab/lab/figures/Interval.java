package dev.feedlab.lab.figures;

/**
 * A 95 % interval.
 *
 * @param low not a number, like {@code high}, where too few repeats allow none
 */
public record Interval(double low, double high) {

    /** The interval of which nothing is known. */
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

    /** Whether there is one. */
    public boolean known() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    /** Whether all of it lies above the value; false where there is none. */
    public boolean above(double value) {
        return low > value;
    }

    /** Whether all of it lies below the value; false where there is none. */
    public boolean below(double value) {
        return high < value;
    }

    /** Whether all of it lies between the two values; false where there is none. */
    public boolean within(double least, double most) {
        return low >= least && high <= most;
    }
}
