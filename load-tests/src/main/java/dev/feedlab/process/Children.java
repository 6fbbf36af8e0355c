package dev.feedlab.process;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The processes that a comparison or a benchmark has started, so that none outlives it. */
public final class Children {

    private final Set<Process> processes = ConcurrentHashMap.newKeySet();
    private volatile boolean endAll;

    /** Takes charge of a process until it ends. */
    public void adopt(Process process) {
        processes.add(process);
        process.onExit().thenRun(() -> processes.remove(process));
        if (endAll) {
            process.destroyForcibly();
        }
    }

    /** Ends all, and whoever is adopted from now on. */
    public void endAll() {
        endAll = true;
        processes.forEach(Process::destroyForcibly);
    }
}
