package dev.feedlab.http;

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
    public void check(Request request) {
        if (!isAllowed(request)) {
            String origin = request.getHeaders().get(HttpHeader.ORIGIN);
            throw new Refusal(403, "the origin '" + origin + "' may not connect; expected a page of this server");
        }
    }

    /**
     * The same for requests that pages make without an origin, such as images: browsers mark these too.
     *
     * @see <a href="https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header">Sec-Fetch-Site</a>
     */
    public boolean isForeign(Request request) {
        if (request.getHeaders().contains(HttpHeader.ORIGIN)) {
            return !isAllowed(request);
        }
        String site = request.getHeaders().get("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private boolean isAllowed(Request request) {
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin == null || allowed.contains(origin)) {
            return true;
        }
        String host = request.getHeaders().get(HttpHeader.HOST);
        return origin.equals("http://" + host) || origin.equals("https://" + host);
    }
}
