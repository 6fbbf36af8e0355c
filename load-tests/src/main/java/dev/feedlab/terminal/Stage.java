package dev.feedlab.terminal;

import java.time.Duration;

/**
 * Where a measurement stands at a moment.
 *
 * @param words what it does
 * @param share how much of the whole measurement is done, 0 to 1
 * @param left how long the rest takes, about; null where nothing is known of it, and nothing of the share either
 */
public record Stage(String words, double share, Duration left) {

    /** Of something whose end nobody knows. */
    public static Stage endless(String words) {
        return new Stage(words, 0, null);
    }

    /** For instance {@code [1/4] SSE: publishing, about 34 s left}. */
    @Override
    public String toString() {
        return left == null ? words : words + ", " + Durations.left(left);
    }
}
