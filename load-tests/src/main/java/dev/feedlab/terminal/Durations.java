package dev.feedlab.terminal;

import java.time.Duration;

/** Times in words for people. */
public final class Durations {

    private static final double MILLIS_PER_SECOND = 1_000;
    private static final int SECONDS_PER_MINUTE = 60;

    private Durations() {}

    /** For instance {@code 1 min 5 s}, rounded to whole seconds. */
    public static String words(Duration time) {
        long seconds = Math.round(time.toMillis() / MILLIS_PER_SECOND);
        return seconds < SECONDS_PER_MINUTE
                ? seconds + " s"
                : seconds / SECONDS_PER_MINUTE + " min " + seconds % SECONDS_PER_MINUTE + " s";
    }

    /** For instance {@code about 34 s left}. */
    public static String left(Duration time) {
        return "about " + words(time) + " left";
    }
}
