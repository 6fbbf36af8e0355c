package dev.feedlab.simulation;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.http.HttpDsl.ws;

import dev.feedlab.workload.Transport;
import io.gatling.http.action.ws.WsInboundMessage;
import io.gatling.javaapi.core.ChainBuilder;
import java.time.Duration;

/** WebSocket: upgrades one connection and listens. */
public final class WebSocketSimulation extends FeedSimulation {

    /** Gatling keeps what it received, with its time, until it is asked for it. */
    private static final Duration COLLECT_EVERY = Duration.ofMillis(200);

    public WebSocketSimulation() {
        super(Transport.WEBSOCKET, WebSocketSimulation::read);
    }

    private static ChainBuilder read(Reading reading) {
        return exec(ws(reading.name("connect"))
                        .connect(reading.streamUri(Transport.WEBSOCKET))
                        .headers(reading.headers(Transport.WEBSOCKET)))
                .exitHereIfFailed()
                .exec(reading::begin)
                .asLongAs(reading::goesOn)
                .on(pause(COLLECT_EVERY).exec(ws.processUnmatchedMessages((frames, session) -> {
                    frames.stream()
                            .filter(WsInboundMessage.Text.class::isInstance)
                            .map(WsInboundMessage.Text.class::cast)
                            .forEach(frame -> reading.take(session, frame.message(), frame.timestamp()));
                    return session;
                })))
                .exec(ws(reading.name("close")).close());
    }
}
