package dev.feedlab.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Everything that can be chosen about a server, but for its store.
 *
 * @param host address to listen on
 * @param port 0 for any free one
 * @param maxSubscribers most subscriptions open at once
 * @param publishRate messages per second of one publisher's address; 0 for no limit
 * @param heartbeatSeconds time between two signs of life on a silent stream or WebSocket
 * @param allowedOrigins origins besides the server's own whose pages may open WebSockets
 * @param wireTap whether visitors may see the bytes of their own connections
 * @param writeTimes whether a client may ask when its connection's bytes were written; not together with {@code wireTap}
 * @param reports folder whose reports are shown to visitors; it need not exist yet
 */
public record Settings(
        String host,
        int port,
        int maxSubscribers,
        int publishRate,
        int heartbeatSeconds,
        List<String> allowedOrigins,
        boolean wireTap,
        boolean writeTimes,
        Optional<Path> reports) {

    public Settings {
        if (wireTap && writeTimes) {
            throw new IllegalArgumentException("a connection has one observer: either the wire tap or write times");
        }
        allowedOrigins = List.copyOf(allowedOrigins);
    }

    /** What {@code feedlab serve} uses unless told otherwise. */
    public static Settings defaults() {
        return builder().build();
    }

    /** Settings that are the defaults but for what the builder is told. */
    public static Builder builder() {
        return new Builder();
    }

    /** Takes settings one by one; each has the meaning of the component of that name. */
    public static final class Builder {

        private String host = "127.0.0.1";
        private int port = 7070;
        private int maxSubscribers = 50_000;
        private int publishRate;
        private int heartbeatSeconds = 15;
        private List<String> allowedOrigins = List.of();
        private boolean wireTap = true;
        private boolean writeTimes;
        private Optional<Path> reports = Optional.empty();

        private Builder() {}

        public Builder host(String address) {
            host = address;
            return this;
        }

        public Builder port(int number) {
            port = number;
            return this;
        }

        public Builder maxSubscribers(int subscribers) {
            maxSubscribers = subscribers;
            return this;
        }

        public Builder publishRate(int messagesPerSecond) {
            publishRate = messagesPerSecond;
            return this;
        }

        public Builder heartbeatSeconds(int seconds) {
            heartbeatSeconds = seconds;
            return this;
        }

        public Builder allowedOrigins(List<String> origins) {
            allowedOrigins = origins;
            return this;
        }

        public Builder wireTap(boolean isAllowed) {
            wireTap = isAllowed;
            return this;
        }

        public Builder writeTimes(boolean areNoted) {
            writeTimes = areNoted;
            return this;
        }

        public Builder reports(Optional<Path> folder) {
            reports = folder;
            return this;
        }

        /** The settings as told so far. */
        public Settings build() {
            return new Settings(
                    host,
                    port,
                    maxSubscribers,
                    publishRate,
                    heartbeatSeconds,
                    allowedOrigins,
                    wireTap,
                    writeTimes,
                    reports);
        }
    }
}
