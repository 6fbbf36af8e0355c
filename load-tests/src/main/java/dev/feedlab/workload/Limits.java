package dev.feedlab.workload;

/** Refuses numbers that are out of range, with one line that names what is wrong and says what is expected. */
public final class Limits {

    /** The longest text of a message that the server takes, in bytes of UTF-8. */
    public static final int LONGEST_TEXT_BYTES = 16_384;

    private Limits() {}

    /**
     * Refuses what is below the least or above the most.
     *
     * @param what the number's name
     * @throws IllegalArgumentException if it is
     */
    public static void within(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " is " + value + "; expected " + least + " to " + most);
        }
    }

    /**
     * Refuses a rate, in messages per second, that is not above 0 or is above the most.
     *
     * @throws IllegalArgumentException if it is so
     */
    public static void rate(double perSecond, int most) {
        if (!(perSecond > 0 && perSecond <= most)) {
            throw new IllegalArgumentException(
                    "rate is " + perSecond + "; expected messages per second above 0 and up to " + most);
        }
    }
}
