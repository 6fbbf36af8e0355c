package dev.feedlab.stall;

import dev.feedlab.process.Children;
import dev.feedlab.process.Installation;
import dev.feedlab.process.RunFailedException;
import dev.feedlab.process.ServerProcess;
import dev.feedlab.process.WorkFolder;
import java.net.URI;

/** A server that nobody else uses, and that does not outlive this process, also after Ctrl-C. */
final class OwnServer implements AutoCloseable {

    private final Children children = new Children();
    private final WorkFolder work = new WorkFolder();
    private final Thread atExit = new Thread(this::abandon, "end-server");
    private final ServerProcess process;

    OwnServer(Installation installation, int retained) throws RunFailedException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(atExit);
        boolean started = false;
        try {
            process = ServerProcess.start(
                    installation, children, work.path().resolve("server.log"), "--retain", Integer.toString(retained));
            started = true;
        } finally {
            if (!started) {
                end();
            }
        }
    }

    URI baseUrl() {
        return process.baseUrl();
    }

    private void abandon() {
        children.endAll();
        work.close();
    }

    private void end() {
        work.close();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException shuttingDown) {
            // Then the hook is at work already.
        }
    }

    @Override
    public void close() {
        process.close();
        end();
    }
}
