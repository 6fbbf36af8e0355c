package dev.feedlab.simulation;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import dev.feedlab.delivery.Round;
import dev.feedlab.workload.Transport;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.util.List;
import java.util.function.Function;

/**
 * What the four simulations have in common: the rounds, the publisher, the bookkeeping. Each of them only says how its
 * transport reads.
 *
 * <p>Runs against any server that keeps the wire contract; the knobs are system properties, see
 * {@link dev.feedlab.workload.Knobs}.
 */
public abstract class FeedSimulation extends Simulation {

    private final LoadRun run;

    /**
     * A simulation of one transport.
     *
     * @param transport what it reads by
     * @param how says how a virtual user reads a round, from subscribing to closing
     */
    FeedSimulation(Transport transport, Function<Reading, ChainBuilder> how) {
        GatlingLog log = new GatlingLog(transport.label());
        run = LoadRun.prepare(transport, log);
        Reading measured = run.reading(run.conductor().measured(), "", log);
        PopulationBuilder users = users(scenario(transport.label()).exec(log.asAction()), measured, how);
        List<Round> warmUps = run.conductor().warmUps();
        for (int number = warmUps.size(); number > 0; number--) {
            Reading warmUp = run.reading(warmUps.get(number - 1), "warm-up: ", (due, arrived) -> {});
            users = users(scenario("warm-up " + number), warmUp, how).andThen(users);
        }
        SetUp setUp = setUp(users).protocols(protocol(run.workload().target()));
        if (run.isAlone()) {
            setUp.assertions(global().failedRequests().count().is(0L));
        }
    }

    /** All come at once; each waits until its round opens, and then for its own moment to subscribe. */
    private PopulationBuilder users(ScenarioBuilder scenario, Reading reading, Function<Reading, ChainBuilder> how) {
        return scenario.exec(reading.as(how.apply(reading)))
                .injectOpen(atOnceUsers(run.workload().clients()));
    }

    private static HttpProtocolBuilder protocol(String baseUrl) {
        return http.baseUrl(baseUrl)
                .wsBaseUrl(baseUrl.replaceFirst("^http", "ws"))
                .disableWarmUp()
                .disableCaching()
                .disableUrlEncoding()
                .disableFollowRedirect()
                .disableAutoReferer()
                .disableAutoOrigin()
                // Where it is full, Gatling drops the oldest message in silence.
                .wsUnmatchedInboundMessageBufferSize(Integer.MAX_VALUE)
                .sseUnmatchedInboundMessageBufferSize(Integer.MAX_VALUE);
    }

    /** Starts to conduct; Gatling calls it before it starts the virtual users. */
    @Override
    public void before() {
        run.start();
    }

    /**
     * Hands the figures over; Gatling calls it when the last virtual user has left.
     *
     * @throws IllegalStateException if the run could not be measured
     */
    @Override
    public void after() {
        run.finish();
        Generator.endWhereNothingIsLeft();
    }
}
