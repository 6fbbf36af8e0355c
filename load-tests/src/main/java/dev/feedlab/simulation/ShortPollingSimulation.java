package dev.feedlab.simulation;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import dev.feedlab.workload.Transport;
import io.gatling.javaapi.core.ChainBuilder;

/** Short polling: asks at its own interval, whether there is something or not. */
public final class ShortPollingSimulation extends FeedSimulation {

    public ShortPollingSimulation() {
        super(Transport.POLLING, ShortPollingSimulation::read);
    }

    private static ChainBuilder read(Reading reading) {
        return exec(reading::begin)
                .asLongAs(reading::goesOn)
                .on(exec(http(reading.name("poll"))
                                .get(reading::pollUri)
                                .headers(reading.headers(Transport.POLLING))
                                .transformResponse(reading::takePoll)
                                .check(status().is(200)))
                        .pause(reading::untilNextPoll));
    }
}
