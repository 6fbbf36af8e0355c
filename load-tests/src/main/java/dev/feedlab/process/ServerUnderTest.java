package dev.feedlab.process;

import dev.feedlab.client.FeedServer;
import dev.feedlab.client.ServerStats;
import dev.feedlab.workload.Transport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The server that is measured: the target, which somebody else has started, or one of our own. */
public final class ServerUnderTest implements AutoCloseable {

    private final URI baseUrl;

    /** Null where it is not ours. */
    private final ServerProcess own;

    private ServerUnderTest(URI baseUrl, ServerProcess own) {
        this.baseUrl = baseUrl;
        this.own = own;
    }

    /**
     * A target's address as paths are put behind it: without the slash at its end that people may give; null where they
     * gave none.
     */
    public static String targetUrl(String given) {
        return given == null ? null : given.replaceFirst("/$", "");
    }

    /**
     * Makes sure, before anything is written or measured, that there can be a server.
     *
     * @param target base URL of one that runs already; null for one of our own
     * @throws RefusedException if there cannot
     */
    public static void require(String target, Installation installation) {
        if (target == null) {
            installation.serverJar();
            return;
        }
        try {
            new ServerUnderTest(URI.create(target), null).stats(Transport.POLLING);
        } catch (IOException silent) {
            throw new RefusedException(silent.getMessage() + "; start one with ./feedlab serve", silent);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new RefusedException("interrupted", stop);
        }
    }

    /**
     * Starts a server unless there is a target.
     *
     * @param target base URL of one that runs already; null for one of our own
     * @param folder takes what our own prints as errors
     * @param options of {@code feedlab serve}, for our own
     * @throws RunFailedException if it does not get ready
     */
    public static ServerUnderTest open(
            String target, Installation installation, Supervisor supervisor, Path folder, String... options)
            throws RunFailedException, InterruptedException {
        if (target != null) {
            return new ServerUnderTest(URI.create(target), null);
        }
        ServerProcess own = ServerProcess.start(installation, supervisor, log(folder), options);
        return new ServerUnderTest(own.baseUrl(), own);
    }

    /** What a server of our own printed as errors. */
    public static Path log(Path folder) {
        return folder.resolve("server.log");
    }

    /** Where it listens, without a slash at its end. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** Its process, where it is ours. */
    public Optional<Process> process() {
        return Optional.ofNullable(own).map(ServerProcess::process);
    }

    /**
     * What it says of itself, and of one transport.
     *
     * @throws IOException if no Feedlab server answers; the message is one line for people
     */
    public ServerStats stats(Transport transport) throws IOException, InterruptedException {
        try {
            return new FeedServer(baseUrl).stats(transport);
        } catch (IOException silent) {
            throw new IOException("no Feedlab server answers at " + baseUrl, silent);
        }
    }

    /** Ends it where it is ours. */
    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
