package dev.feedlab.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The child processes of one measurement, and a folder for what is needed only while they run: neither outlives it, however
 * it ends. The JVM answers Ctrl-C and SIGTERM by running its shutdown hooks; the one here ends the children, which makes the
 * present run fail at once, and then gives the measurement time to write down what there is. The JVM exits with 130 or 143
 * by itself.
 */
public final class Supervisor implements AutoCloseable {

    private static final long RESULTS_WITHIN_SECONDS = 60;

    /** On a terminal, Ctrl-C reaches the children as well, and their end can be seen before our own hook runs. */
    private static final long HOOK_WITHIN_MILLIS = 300;

    private final long waitSeconds;
    private final WorkFolder work = new WorkFolder();
    private final Set<Process> children = ConcurrentHashMap.newKeySet();
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");

    private Supervisor(long waitSeconds) {
        this.waitSeconds = waitSeconds;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Of a measurement that writes down what there is when it is interrupted: the JVM waits until it is closed, a minute at
     * most.
     *
     * @throws RefusedException if there can be no folder
     */
    public static Supervisor waitingForResults() {
        return new Supervisor(RESULTS_WITHIN_SECONDS);
    }

    /**
     * Of a measurement that leaves nothing when it is interrupted: the JVM does not wait for it.
     *
     * @throws RefusedException if there can be no folder
     */
    public static Supervisor waitingForNothing() {
        return new Supervisor(0);
    }

    private void interrupt() {
        interrupted.countDown();
        endChildren();
        try {
            closed.await(waitSeconds, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        work.close();
    }

    private void endChildren() {
        children.forEach(Process::destroyForcibly);
    }

    /**
     * Starts a child; after an interruption only to end it.
     *
     * @throws IOException if there is no such command
     */
    public Process start(ProcessBuilder command) throws IOException {
        Process child = command.start();
        children.add(child);
        child.onExit().thenRun(() -> children.remove(child));
        if (isInterrupted()) {
            child.destroyForcibly();
        }
        return child;
    }

    /** A folder among the system's temporary ones, for the children's logs; goes when this is closed. */
    public Path folder() {
        return work.path();
    }

    /** Whether the measurement should end now. */
    public boolean isInterrupted() {
        return interrupted.getCount() == 0;
    }

    /** Like {@link #isInterrupted()}, asked because a child has died. */
    public boolean isInterruptedOrSoon() throws InterruptedException {
        return interrupted.await(HOOK_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Ends what still runs; a shutdown that waits for this may go on, and a later one is not ours. */
    @Override
    public void close() {
        endChildren();
        work.close();
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // Then the hook is at work, and goes on now.
        }
    }
}
