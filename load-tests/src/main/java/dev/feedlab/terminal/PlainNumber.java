package dev.feedlab.terminal;

/** A figure that somebody chose, as they would write it. */
public final class PlainNumber {

    private PlainNumber() {}

    /** Without needless decimals, and with a point: {@code 20}, {@code 2.5}. */
    public static String of(double chosen) {
        return chosen == Math.rint(chosen) ? Long.toString((long) chosen) : Double.toString(chosen);
    }
}
