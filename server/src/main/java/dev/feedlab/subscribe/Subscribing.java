package dev.feedlab.subscribe;

import dev.feedlab.feed.Feed;
import dev.feedlab.http.Refusal;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** How one transport answers who wants to read a feed. */
interface Subscribing {

    /**
     * @throws Refusal if the request is not as the transport expects it; nothing has been answered then
     */
    void handle(Feed feed, Parameters asked, Request request, Response response, Callback callback);
}
