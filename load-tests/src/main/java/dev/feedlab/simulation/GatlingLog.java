package dev.feedlab.simulation;

import io.gatling.commons.stats.KO$;
import io.gatling.commons.stats.OK$;
import io.gatling.commons.stats.Status;
import io.gatling.core.action.Action;
import io.gatling.core.action.builder.ActionBuilder;
import io.gatling.core.stats.StatsEngine;
import io.gatling.core.structure.ScenarioContext;
import scala.Option;
import scala.collection.immutable.List;
import scala.collection.immutable.Nil$;

/**
 * Enters deliveries into Gatling's own report, as requests named {@code delivery}: from when the message was due to when
 * it arrived.
 *
 * <p>Gatling has no public way to do that. Its engine for statistics is handed out while a scenario is built, so this
 * puts itself into a scenario as an action that adds nothing to it and keeps the engine.
 */
final class GatlingLog implements DeliveryLog, ActionBuilder {

    private static final String DELIVERY = "delivery";

    private final String scenario;
    private volatile StatsEngine engine;

    GatlingLog(String scenario) {
        this.scenario = scenario;
    }

    /** As an action of Gatling's Java API, to be put into the scenario. */
    io.gatling.javaapi.core.ActionBuilder asAction() {
        return () -> this;
    }

    @Override
    public Action build(ScenarioContext context, Action next) {
        engine = context.coreComponents().statsEngine();
        return next;
    }

    @Override
    public void delivered(long dueMillis, long arrivedMillis) {
        enter(dueMillis, Math.max(dueMillis, arrivedMillis), OK$.MODULE$, Option.empty());
    }

    /** Enters that a message was never delivered to somebody, as a failed request. */
    void lost(long nowMillis) {
        enter(nowMillis, nowMillis, KO$.MODULE$, Option.apply("lost"));
    }

    private void enter(long fromMillis, long toMillis, Status status, Option<String> message) {
        List<String> noGroups = nil();
        engine.logResponse(scenario, noGroups, DELIVERY, fromMillis, toMillis, status, Option.empty(), message);
    }

    @SuppressWarnings("unchecked")
    private static List<String> nil() {
        return (List<String>) (List<?>) Nil$.MODULE$;
    }
}
