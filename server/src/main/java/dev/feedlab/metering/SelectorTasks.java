package dev.feedlab.metering;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jetty.io.ManagedSelector;

/** Tasks for the thread of one selector. However many are waiting, the thread is woken once. */
final class SelectorTasks {

    private final Executor selectorThread;
    private final Queue<Task> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean awaitsThread = new AtomicBoolean();

    /** What to do, and who is told what it throws: of one connection, so that the others' tasks go on. */
    private record Task(Runnable work, Consumer<? super Throwable> failed) {

        void run() {
            try {
                work.run();
            } catch (RuntimeException | Error failure) {
                failed.accept(failure);
            }
        }
    }

    /**
     * @param selectorThread runs what it is given on the selector's thread, later
     */
    SelectorTasks(Executor selectorThread) {
        this.selectorThread = selectorThread;
    }

    /** Tasks for the thread of that selector. */
    static SelectorTasks of(ManagedSelector selector) {
        return new SelectorTasks(task -> selector.submit(ready -> ConnectionExecutor.runOnSelectorThread(task)));
    }

    void add(Runnable work, Consumer<? super Throwable> failed) {
        tasks.add(new Task(work, failed));
        if (awaitsThread.compareAndSet(false, true)) {
            selectorThread.execute(this::runAll);
        }
    }

    private void runAll() {
        awaitsThread.set(false);
        for (Task task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
