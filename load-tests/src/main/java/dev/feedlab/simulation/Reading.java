package dev.feedlab.simulation;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.pause;

import dev.feedlab.client.FeedAnswer;
import dev.feedlab.client.FeedJson;
import dev.feedlab.client.FeedMessage;
import dev.feedlab.client.FeedUris;
import dev.feedlab.delivery.Round;
import dev.feedlab.delivery.Subscriber;
import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import io.gatling.http.response.Response;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One round as its virtual users see it: what a simulation needs to say how its transport reads. */
final class Reading {

    private static final String USER = "user";
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(20);

    private final Round round;
    private final Workload workload;
    private final MicroClock clock;
    private final String prefix;
    private final DeliveryLog log;
    private final AtomicInteger arrived = new AtomicInteger();

    /**
     * A reading of one round.
     *
     * @param prefix goes before the names of its requests in Gatling's report
     * @param log is told of each delivery: when it was due and when it arrived, in milliseconds since the epoch
     */
    Reading(Round round, Workload workload, MicroClock clock, String prefix, DeliveryLog log) {
        this.round = round;
        this.workload = workload;
        this.clock = clock;
        this.prefix = prefix;
        this.log = log;
    }

    /** The name of a request in Gatling's report. */
    String name(String request) {
        return prefix + request;
    }

    /** A virtual user's whole life: it waits until it should subscribe, reads as its transport does, and leaves. */
    ChainBuilder as(ChainBuilder transport) {
        return asLongAs(session -> !round.isOpen() && !round.isOver())
                .on(pause(LOOK_AGAIN_AFTER))
                .exec(this::enter)
                .pause(session -> until(user(session).schedule().firstMicros()))
                .exec(transport)
                .exec(this::leave);
    }

    private Session enter(Session session) {
        int index = arrived.getAndIncrement();
        String cursor = round.start().cursor();
        return session.set(USER, new VirtualUser(round.subscribers().get(index), round.scheduleOf(index), cursor));
    }

    /** Notes that the user is subscribed, since the moment at which it should. */
    Session begin(Session session) {
        user(session).ledger().begin(user(session).schedule().firstMicros());
        return session;
    }

    private Session leave(Session session) {
        user(session).ledger().end(clock.now());
        return session;
    }

    /** Whether users should go on reading. */
    boolean goesOn(Session session) {
        return !round.isOver();
    }

    /** What a user sends with each request by that transport, beside what Gatling adds by itself. */
    Map<String, String> headers(Transport transport) {
        return workload.headers().of(transport, URI.create(workload.target()).getAuthority());
    }

    /** Where a user opens its stream. */
    String streamUri(Transport transport) {
        return FeedUris.stream(transport, round.start());
    }

    /** What a user's next short poll asks for. */
    String pollUri(Session session) {
        return FeedUris.poll(round.start().feed(), user(session).cursor());
    }

    /** What a user's next long poll asks for. */
    String longPollUri(Session session) {
        VirtualUser user = user(session);
        return FeedUris.longPoll(
                round.start().feed(), user.cursor(), user.ledger().hasEverything());
    }

    /** How long a short poller pauses until it polls again. */
    Duration untilNextPoll(Session session) {
        return until(user(session).nextPoll(clock.now()));
    }

    /** Enters what a poll brought, whole, at the moment when its last byte had come; errors bring nothing. */
    Response takePoll(Response response, Session session) {
        if (response.status().code() == 200) {
            FeedAnswer answer = FeedJson.read(response.body().bytes());
            take(session, answer, response.endTimestamp());
            user(session).polled(answer);
        }
        return response;
    }

    /** Enters what one frame or event brought. */
    void take(Session session, String json, long arrivedMillis) {
        take(session, FeedJson.read(json), arrivedMillis);
    }

    private void take(Session session, FeedAnswer answer, long arrivedMillis) {
        Subscriber ledger = user(session).ledger();
        for (FeedMessage message : answer.messages()) {
            if (ledger.take(message, TimeUnit.MILLISECONDS.toMicros(arrivedMillis))) {
                log.delivered(TimeUnit.MICROSECONDS.toMillis(message.sentAt()), arrivedMillis);
            }
        }
    }

    private static VirtualUser user(Session session) {
        VirtualUser user = session.get(USER);
        return Objects.requireNonNull(user, "no virtual user in the session");
    }

    /** Rounded up to what Gatling's pauses can do, so that nobody comes back before the time and pauses again. */
    private Duration until(long micros) {
        long left = Math.max(0, micros - clock.now());
        return Duration.ofMillis(-Math.floorDiv(-left, TimeUnit.MILLISECONDS.toMicros(1)));
    }
}
