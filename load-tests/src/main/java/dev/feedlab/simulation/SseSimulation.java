package dev.feedlab.simulation;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.http.HttpDsl.sse;

import dev.feedlab.workload.Transport;
import io.gatling.javaapi.core.ChainBuilder;
import java.time.Duration;

/** Server-Sent Events: opens one stream and listens. */
public final class SseSimulation extends FeedSimulation {

    /** Gatling keeps what it received, with its time, until it is asked for it. */
    private static final Duration COLLECT_EVERY = Duration.ofMillis(200);

    public SseSimulation() {
        super(Transport.SSE, SseSimulation::read);
    }

    private static ChainBuilder read(Reading reading) {
        return exec(sse(reading.name("connect"))
                        .get(reading.streamUri(Transport.SSE))
                        .headers(reading.headers(Transport.SSE)))
                .exitHereIfFailed()
                .exec(reading::begin)
                .asLongAs(reading::goesOn)
                .on(pause(COLLECT_EVERY).exec(sse.processUnmatchedMessages((events, session) -> {
                    events.forEach(event -> reading.take(session, event.message(), event.timestamp()));
                    return session;
                })))
                .exec(sse(reading.name("close")).close());
    }
}
