package dev.feedlab.stall;

import dev.feedlab.workload.Limits;
import java.time.Duration;

/**
 * Everything that decides what the benchmark does.
 *
 * @param readers healthy readers of each of the two transports
 * @param stalled readers of each that stop reading, in the windows that have any
 * @param ratePerSecond messages published per second, on a fixed schedule
 * @param payloadBytes length of a message's text, in bytes of UTF-8
 * @param pairs how often a window without stalled readers and one with them are played
 * @param window how long a window publishes
 * @param warmUp how long it publishes before the first pair, which is not counted; zero for none
 * @param retained messages that the server keeps of the feed
 */
public record StallSetup(
        int readers,
        int stalled,
        double ratePerSecond,
        int payloadBytes,
        int pairs,
        Duration window,
        Duration warmUp,
        int retained) {

    private static final int MOST_READERS = 2_000;
    private static final int MOST_STALLED = 100;
    private static final int HIGHEST_RATE = 5_000;
    private static final int MOST_PAIRS = 100;
    private static final int LONGEST_SECONDS = 3_600;
    private static final int MOST_RETAINED = 20_000;

    private static final double MILLIS_PER_SECOND = 1_000;

    /**
     * Checks it.
     *
     * @throws IllegalArgumentException with one line that names what is wrong and says what is expected
     */
    public StallSetup {
        Limits.within("readers", readers, 1, MOST_READERS);
        Limits.within("stalled", stalled, 1, MOST_STALLED);
        Limits.rate(ratePerSecond, HIGHEST_RATE);
        Limits.within("payload", payloadBytes, 1, Limits.LONGEST_TEXT_BYTES);
        Limits.within("pairs", pairs, 1, MOST_PAIRS);
        Limits.within("seconds", window.toSeconds(), 0, LONGEST_SECONDS);
        Limits.within("warmup", warmUp.toSeconds(), 0, LONGEST_SECONDS);
        Limits.within("retain", retained, Backlog.MESSAGES, MOST_RETAINED);
        if (messages(ratePerSecond, window) < 1) {
            throw new IllegalArgumentException("rate times seconds gives no message; expected 1 or more");
        }
    }

    /** Messages that are published within a time at a rate. */
    static long messages(double ratePerSecond, Duration time) {
        return Math.round(ratePerSecond * time.toMillis() / MILLIS_PER_SECOND);
    }
}
