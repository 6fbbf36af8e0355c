package dev.feedlab.delivery;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for a condition, with an end. */
public final class Patience {

    /** How often a condition is looked at again. */
    private static final long LOOK_EVERY_MILLIS = 10;

    private Patience() {}

    /** Something that may hold by and by. */
    @FunctionalInterface
    public interface Condition {
        /** Whether it holds now. */
        boolean holds() throws IOException, InterruptedException;
    }

    /**
     * Waits until the condition holds.
     *
     * @return false where it still does not when the time is up
     */
    public static boolean until(Condition condition, Duration atMost) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        return true;
    }
}
