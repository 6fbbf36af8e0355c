package dev.feedlab.process;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What Ctrl-C and SIGTERM do to a measurement. The JVM answers both by running its shutdown hooks; this one ends the
 * children, which makes the present run fail at once, and then gives the main thread the time to write down what there
 * is. The JVM exits with 130 or 143 by itself.
 */
public final class Interruption implements AutoCloseable {

    private static final long WRITTEN_WITHIN_SECONDS = 60;

    /** On a terminal, Ctrl-C reaches the children as well, and their end can be seen before our own hook runs. */
    private static final long HOOK_WITHIN_MILLIS = 300;

    private final Children children;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");

    /** From now on, until it is closed. */
    public Interruption(Children children) {
        this.children = children;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void interrupt() {
        begun.countDown();
        children.endAll();
        try {
            written.await(WRITTEN_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the measurement should end now. */
    public boolean hasBegun() {
        return begun.getCount() == 0;
    }

    /** Like {@link #hasBegun()}, asked because a child has died. */
    public boolean hasBegunOrDoesSoon() throws InterruptedException {
        return begun.await(HOOK_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** All is written; a shutdown that waits for it may go on, and a later one is not ours. */
    @Override
    public void close() {
        written.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // Then the hook is at work, and goes on now.
        }
    }
}
