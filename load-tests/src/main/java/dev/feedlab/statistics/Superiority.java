package dev.feedlab.statistics;

/**
 * The effect size A12 of Vargha and Delaney (Journal of Educational and Behavioral Statistics 25, 2000): how often a
 * value of one sample lies above one of the other, ties counted half.
 *
 * @param a12 0 to 1; 0.5 where neither sample lies above the other
 */
public record Superiority(double a12) {

    /** How large it is, in the words of that paper; between the bounds counts what has been passed. */
    public enum Magnitude {
        NEGLIGIBLE,
        SMALL,
        MEDIUM,
        LARGE
    }

    private static final double SMALL_FROM = 0.56;
    private static final double MEDIUM_FROM = 0.64;
    private static final double LARGE_FROM = 0.71;

    /** How often a value of {@code one} lies above a value of {@code other}; neither may be empty. */
    public static Superiority of(double[] one, double[] other) {
        double above = 0;
        for (double value : one) {
            for (double against : other) {
                above += value > against ? 1 : value == against ? 0.5 : 0;
            }
        }
        return new Superiority(above / one.length / other.length);
    }

    /** In words, the same to both sides of 0.5. */
    public Magnitude magnitude() {
        double either = Math.max(a12, 1 - a12);
        if (either < SMALL_FROM) {
            return Magnitude.NEGLIGIBLE;
        }
        if (either < MEDIUM_FROM) {
            return Magnitude.SMALL;
        }
        return either < LARGE_FROM ? Magnitude.MEDIUM : Magnitude.LARGE;
    }
}
