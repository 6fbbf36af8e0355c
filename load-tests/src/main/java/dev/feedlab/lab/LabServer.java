package dev.feedlab.lab;

import dev.feedlab.client.ServerStats;
import dev.feedlab.process.Children;
import dev.feedlab.process.Installation;
import dev.feedlab.process.RunFailedException;
import dev.feedlab.process.ServerProcess;
import dev.feedlab.process.Target;
import dev.feedlab.process.WorkFolder;
import java.net.URI;

/** The server that is pinged: one of our own, or one that runs already. */
public final class LabServer implements AutoCloseable {

    private final URI url;

    /** Null where it runs already. */
    private final ServerProcess process;

    private LabServer(URI url, ServerProcess process) {
        this.url = url;
        this.process = process;
    }

    /**
     * Makes sure, before a folder is made for the results, that there can be a server.
     *
     * @param target base URL of one that runs already, or null
     * @throws dev.feedlab.process.RefusedException if there cannot
     */
    public static void require(String target, Installation installation) {
        if (target == null) {
            installation.serverJar();
        } else {
            Target.requireAnswer(target);
        }
    }

    /**
     * Starts one unless there is a target.
     *
     * @throws RunFailedException if it does not get ready
     */
    public static LabServer open(String target, Installation installation, Children children, WorkFolder work)
            throws RunFailedException, InterruptedException {
        if (target != null) {
            return new LabServer(URI.create(target), null);
        }
        ServerProcess process =
                ServerProcess.start(installation, children, work.path().resolve("server.log"));
        return new LabServer(process.baseUrl(), process);
    }

    /** Where it listens. */
    public URI url() {
        return url;
    }

    /** What it says of itself. */
    ServerStats stats() {
        return Target.requireAnswer(url.toString());
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
