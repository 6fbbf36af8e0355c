package dev.feedlab.transport;

import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Which pages may open a WebSocket. Browsers let any page do so and send its origin along (RFC 6455 section 10.2); programs
 * send none.
 */
public final class Origins {

    private final List<String> allowed;

    /**
     * @param allowed origins besides the server's own, such as {@code https://example.org}
     */
    public Origins(List<String> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /**
     * @throws Refusal 403 if the request comes from a foreign page
     */
    void check(Request request) {
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin == null || allowed.contains(origin)) {
            return;
        }
        String host = request.getHeaders().get(HttpHeader.HOST);
        if (!origin.equals("http://" + host) && !origin.equals("https://" + host)) {
            throw new Refusal(403, "the origin '" + origin + "' may not connect; expected a page of this server");
        }
    }
}
