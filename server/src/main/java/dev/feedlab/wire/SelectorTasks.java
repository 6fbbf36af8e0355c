package dev.feedlab.wire;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.ManagedSelector;

/** Tasks for the thread of one selector. However many are waiting, the thread is woken once. */
final class SelectorTasks {

    private final ManagedSelector selector;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean awaitsThread = new AtomicBoolean();

    SelectorTasks(ManagedSelector selector) {
        this.selector = selector;
    }

    void add(Runnable task) {
        tasks.add(task);
        if (awaitsThread.compareAndSet(false, true)) {
            selector.submit(ready -> ConnectionExecutor.runOnSelectorThread(this::runAll));
        }
    }

    private void runAll() {
        awaitsThread.set(false);
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
