package dev.feedlab.simulation;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import dev.feedlab.workload.Transport;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;

/** Long polling: asks, is answered when there is something, and asks again at once. */
public final class LongPollingSimulation extends FeedSimulation {

    /** A server that refuses must not be asked again in a tight loop. */
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    public LongPollingSimulation() {
        super(Transport.LONG_POLLING, LongPollingSimulation::read);
    }

    private static ChainBuilder read(Reading reading) {
        return exec(reading::begin)
                .asLongAs(reading::goesOn)
                .on(exec(http(reading.name("long poll"))
                                .get(reading::longPollUri)
                                .headers(reading.headers(Transport.LONG_POLLING))
                                .transformResponse(reading::takePoll)
                                .check(status().is(200)))
                        .doIf(Session::isFailed)
                        .then(pause(AFTER_A_FAILURE).exec(Session::markAsSucceeded)));
    }
}
