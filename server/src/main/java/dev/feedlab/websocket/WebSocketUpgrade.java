package dev.feedlab.websocket;

import dev.feedlab.http.Origins;
import dev.feedlab.http.Problem;
import dev.feedlab.http.Refusal;
import dev.feedlab.metering.Meter;
import dev.feedlab.metering.MeteredEndPoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.server.WebSocketMappings;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;

/** Turns an HTTP request into a WebSocket; RFC 6455 section 4.2. No extension is agreed on, above all no compression. */
public final class WebSocketUpgrade {

    /** Longer than the heartbeat's interval, so that only a connection is cut whose client does not answer. */
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(60);

    private final WebSocketMappings jetty = new WebSocketMappings(new WebSocketComponents());
    private final Configuration.ConfigurationCustomizer limits = new Configuration.ConfigurationCustomizer();
    private final Origins origins;
    private final Meter meter;

    /**
     * @param maxMessageBytes longest text message that a client may send
     * @param meter is charged for the connections
     */
    public WebSocketUpgrade(Origins origins, int maxMessageBytes, Meter meter) {
        this.origins = origins;
        this.meter = meter;
        limits.setMaxTextMessageSize(maxMessageBytes);
        limits.setMaxFrameSize(maxMessageBytes);
        limits.setAutoFragment(false);
        limits.setIdleTimeout(IDLE_TIMEOUT);
    }

    /**
     * @param handler what the connection is for
     * @throws Refusal 426 if the request is no WebSocket handshake, 400 if it is an incomplete one, 403 if it comes from a foreign page
     */
    public void upgrade(FrameHandler handler, Request request, Response response, Callback callback) {
        if (!"websocket".equalsIgnoreCase(request.getHeaders().get(HttpHeader.UPGRADE))) {
            throw notAHandshake();
        }
        origins.check(request);
        WebSocketNegotiator negotiator = WebSocketNegotiator.from(
                (upgradeRequest, upgradeResponse, refused) -> {
                    upgradeResponse.setExtensions(List.of());
                    MeteredEndPoint.of(request).chargeForGood(meter);
                    return handler;
                },
                (webSocket, upgradeRequest, upgradeResponse) -> (FrameHandler) webSocket);
        try {
            if (!jetty.upgrade(negotiator, request, response, callback, limits)) {
                throw notAHandshake();
            }
        } catch (HttpException.RuntimeException incomplete) {
            throw new Refusal(400, "not a handshake as in RFC 6455 section 4.1: " + incomplete.getReason());
        }
    }

    /** With the fields that RFC 9110 section 7.8 and RFC 6455 section 4.4 ask for. */
    private static Refusal notAHandshake() {
        return new Refusal(new Problem(
                426,
                "this path speaks WebSocket; expected a handshake of version 13 as in RFC 6455 section 4.1",
                Map.of("Connection", "Upgrade", "Upgrade", "websocket", "Sec-WebSocket-Version", "13")));
    }
}
