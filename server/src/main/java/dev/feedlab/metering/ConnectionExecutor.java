package dev.feedlab.metering;

import java.util.concurrent.Executor;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.TryExecutor;

/**
 * Jetty's threads, but for one case. When an answer that had to wait is complete, Jetty has another thread look whether the
 * connection's next request is there already. It hardly ever is, and waking a thread costs more than looking: on the thread
 * that reads the connection anyway, the look is made at once.
 */
final class ConnectionExecutor implements TryExecutor {

    private static final ThreadLocal<Boolean> ON_SELECTOR_THREAD = new ThreadLocal<>();

    private final Executor threads;
    private final TryExecutor idleThreads;

    ConnectionExecutor(Executor threads) {
        this.threads = threads;
        this.idleThreads = TryExecutor.asTryExecutor(threads);
    }

    /** Runs a task of a selector's thread. */
    static void runOnSelectorThread(Runnable task) {
        ON_SELECTOR_THREAD.set(true);
        try {
            task.run();
        } finally {
            ON_SELECTOR_THREAD.remove();
        }
    }

    @Override
    public void execute(Runnable task) {
        if (task instanceof Connection && ON_SELECTOR_THREAD.get() != null) {
            task.run();
        } else {
            threads.execute(task);
        }
    }

    @Override
    public boolean tryExecute(Runnable task) {
        return idleThreads.tryExecute(task);
    }
}
