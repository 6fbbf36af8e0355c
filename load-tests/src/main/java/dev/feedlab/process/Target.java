package dev.feedlab.process;

import dev.feedlab.client.FeedServer;
import dev.feedlab.client.ServerStats;
import dev.feedlab.workload.Transport;
import java.io.IOException;
import java.net.URI;

/** A server that somebody else has started. */
public final class Target {

    private Target() {}

    /** Its address as paths are put behind it: without the slash at its end that people may give; null where they gave none. */
    public static String baseUrl(String given) {
        return given == null ? null : given.replaceFirst("/$", "");
    }

    /**
     * Makes sure, before anything is measured, that a Feedlab server is there.
     *
     * @return what it says of itself
     * @throws RefusedException if it is not
     */
    public static ServerStats requireAnswer(String url) {
        try {
            return new FeedServer(URI.create(url)).stats(Transport.POLLING);
        } catch (IOException silent) {
            throw new RefusedException(
                    "no Feedlab server answers at " + url + "; start one with ./feedlab serve", silent);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new RefusedException("interrupted", stop);
        }
    }
}
