package dev.feedlab.subscribe;

import dev.feedlab.feed.Feeds;
import dev.feedlab.http.Answer;
import dev.feedlab.http.FeedPath;
import dev.feedlab.http.Origins;
import dev.feedlab.http.Refusal;
import dev.feedlab.http.Transport;
import dev.feedlab.metering.Meters;
import dev.feedlab.publish.Publishing;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers {@code GET /feeds/{feed}/{poll|long-poll|sse|ws}} and hands everything else on. It stands before the servlet
 * layer, which would keep a request, a response and a parser for each subscriber, and is the same for all four, so that
 * none is favoured.
 */
public final class SubscribeHandler extends Handler.Wrapper {

    private final Feeds feeds;
    private final Admission admission;
    private final Map<Transport, Subscribing> transports = new EnumMap<>(Transport.class);

    public SubscribeHandler(Feeds feeds, Admission admission, Publishing publishing, Origins origins, Meters meters) {
        this.feeds = feeds;
        this.admission = admission;
        transports.put(Transport.SHORT_POLLING, new ShortPolling(meters.of(Transport.SHORT_POLLING)));
        transports.put(Transport.LONG_POLLING, new LongPolling(meters.of(Transport.LONG_POLLING)));
        transports.put(Transport.SSE, new ServerSentEvents(meters.of(Transport.SSE)));
        transports.put(Transport.WEBSOCKET, new WebSockets(publishing, origins, meters));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        FeedPath path = FeedPath.parse(Request.getPathInContext(request));
        Transport transport = path == null ? null : Transport.ofResource(path.resource());
        if (transport == null) {
            return super.handle(request, response, callback);
        }
        try {
            subscribe(path.feed(), transports.get(transport), request, response, callback);
        } catch (Refusal refusal) {
            Answer.problem(refusal.problem(), response, callback);
        }
        return true;
    }

    private void subscribe(String feed, Subscribing transport, Request request, Response response, Callback callback) {
        if (!HttpMethod.GET.is(request.getMethod())) {
            throw new Refusal(405, request.getMethod() + " is not allowed here; expected GET", "Allow", "GET");
        }
        if (!Feeds.isName(feed)) {
            throw FeedPath.noSuchFeed(feed);
        }
        admission.admit();
        transport.handle(feeds.feed(feed), new Parameters(request), request, response, callback);
    }
}
