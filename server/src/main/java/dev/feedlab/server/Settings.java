package dev.feedlab.server;

import java.util.List;

/**
 * Everything that can be chosen about a server.
 *
 * @param host address to listen on
 * @param port 0 for any free one
 * @param retained messages kept of each feed
 * @param maxSubscribers most subscriptions open at once
 * @param publishRate messages per second of one publisher's address; 0 for no limit
 * @param heartbeatSeconds time between two signs of life on a silent stream or WebSocket
 * @param allowedOrigins origins besides the server's own whose pages may open WebSockets
 * @param wireTap whether visitors may see the bytes of their own connections
 */
public record Settings(
        String host,
        int port,
        int retained,
        int maxSubscribers,
        int publishRate,
        int heartbeatSeconds,
        List<String> allowedOrigins,
        boolean wireTap) {

    public Settings {
        allowedOrigins = List.copyOf(allowedOrigins);
    }

    /** With the wire tap. */
    public Settings(
            String host,
            int port,
            int retained,
            int maxSubscribers,
            int publishRate,
            int heartbeatSeconds,
            List<String> allowedOrigins) {
        this(host, port, retained, maxSubscribers, publishRate, heartbeatSeconds, allowedOrigins, true);
    }

    /** What {@code feedlab serve} uses unless told otherwise. */
    public static Settings defaults() {
        return new Settings("127.0.0.1", 7070, 10_000, 50_000, 0, 15, List.of());
    }

    public Settings withPort(int newPort) {
        return new Settings(
                host, newPort, retained, maxSubscribers, publishRate, heartbeatSeconds, allowedOrigins, wireTap);
    }

    public Settings withoutWireTap() {
        return new Settings(host, port, retained, maxSubscribers, publishRate, heartbeatSeconds, allowedOrigins, false);
    }
}
