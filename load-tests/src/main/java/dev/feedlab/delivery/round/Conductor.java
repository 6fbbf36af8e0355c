package dev.feedlab.delivery.round;

import dev.feedlab.client.FeedServer;
import dev.feedlab.delivery.LatencyOverTime;
import dev.feedlab.delivery.LatencyRecorder;
import dev.feedlab.delivery.Subscriber;
import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.delivery.schedule.Schedule;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Leads one run of one transport: the warm-up round, then the measured one. In each it lets the subscribers come,
 * publishes when all are there, waits until all have everything, and lets them go. Gatling's users and the probes follow
 * it by looking at the {@link Round}.
 */
public final class Conductor {

    private static final Duration SUBSCRIBED_WITHIN = Duration.ofSeconds(30);
    private static final Duration HELD_WITHIN = Duration.ofSeconds(5);
    private static final Duration DRAINED_WITHIN = Duration.ofSeconds(10);
    private static final Duration LEFT_WITHIN = Duration.ofSeconds(3);

    /** Deliveries per second that the first part of a warm-up aims at, where the workload itself has fewer. */
    private static final double WARM_DELIVERIES_PER_SECOND = 10_000;

    private static final double MOST_SPEED_UP = 10;

    /** How much of a warm-up that is. */
    private static final double FAST_SHARE = 0.6;

    /** Between "all are there" and the first message. */
    private static final long LEAD_MICROS = TimeUnit.MILLISECONDS.toMicros(100);

    private final Transport transport;
    private final Workload workload;
    private final FeedServer server;
    private final MicroClock clock;
    private final Publisher publisher;
    private final Consumer<Round> probes;
    private final Consumer<Phase> watcher;
    private final double loadAverageBefore = MachineLoad.average();
    private final List<Round> warmUps = new ArrayList<>();
    private final Round measured;

    /**
     * Prepares both rounds on feeds that nobody else uses.
     *
     * @param probes starts the probes of a round that opens
     * @param watcher is told what the run is doing
     * @throws IOException if the server cannot be reached or does not answer as the contract says
     */
    public Conductor(
            Transport transport,
            Workload workload,
            FeedServer server,
            MicroClock clock,
            Consumer<Round> probes,
            Consumer<Phase> watcher)
            throws IOException, InterruptedException {
        this.transport = transport;
        this.workload = workload;
        this.server = server;
        this.clock = clock;
        this.probes = probes;
        this.watcher = watcher;
        this.publisher = new Publisher(server, clock, workload.payloadBytes(), workload.seed());
        for (Schedule schedule : warmUpSchedules(workload)) {
            warmUps.add(round("warm-", schedule, 0));
        }
        int seconds = workload.durationSeconds();
        this.measured = round("run-", Schedule.during(seconds, workload.ratePerSecond()), seconds);
    }

    /**
     * The warm-up may begin faster than what is measured: compilers count calls, not seconds, and a JVM that has delivered
     * little still interprets much of what it is measured for. It ends at the measured rate: under another rate other
     * branches are taken, and what was compiled for them is thrown away when the rate changes.
     */
    private static List<Schedule> warmUpSchedules(Workload workload) {
        if (workload.warmupSeconds() == 0) {
            return List.of();
        }
        double rate = workload.ratePerSecond();
        double enough = WARM_DELIVERIES_PER_SECOND / (workload.clients() + workload.probes());
        double fastRate = Math.max(rate, Math.min(enough, MOST_SPEED_UP * rate));
        double fastSeconds = FAST_SHARE * workload.warmupSeconds();
        return List.of(
                Schedule.during(fastSeconds, fastRate), Schedule.during(workload.warmupSeconds() - fastSeconds, rate));
    }

    /** The feed's name is short because it travels in every request; latency over time is kept for so many seconds. */
    private Round round(String prefix, Schedule schedule, int secondsKept) throws IOException, InterruptedException {
        String feed = prefix + UUID.randomUUID().toString().substring(0, 8);
        boolean polling = transport == Transport.POLLING;
        return new Round(server.position(feed), schedule, polling, workload, new LatencyOverTime(secondsKept));
    }

    /** The rounds before the measured one, in their order. */
    public List<Round> warmUps() {
        return List.copyOf(warmUps);
    }

    /** The round that counts. */
    public Round measured() {
        return measured;
    }

    /**
     * Plays the run; blocks until it is over.
     *
     * @param repeat which repeat of its transport it is
     * @param beforeLeaving runs when the measured round's subscribers are about to be let go, and is told how many
     *     messages the server took
     * @throws IOException if the server stops to answer, or subscribers cannot subscribe
     */
    public Run conduct(int repeat, LongConsumer beforeLeaving) throws IOException, InterruptedException {
        try {
            for (Round warmUp : warmUps) {
                watcher.accept(Phase.WARMING_UP);
                welcome(warmUp);
                publish(warmUp, new LatencyRecorder());
                dismiss(warmUp);
            }
            return measure(repeat, beforeLeaving);
        } finally {
            warmUps.forEach(Round::end);
            measured.end();
        }
    }

    private Run measure(int repeat, LongConsumer beforeLeaving) throws IOException, InterruptedException {
        // The warm-up's garbage goes now, rather than by a pause that would be measured.
        System.gc();
        Snapshot before = snapshot();
        watcher.accept(Phase.CONNECTING);
        welcome(measured);
        Snapshot begin = snapshot();
        MachineLoad machine = MachineLoad.begin();
        watcher.accept(Phase.PUBLISHING);
        LatencyRecorder lateness = new LatencyRecorder();
        long published = publish(measured, lateness);
        Snapshot end = snapshot();
        beforeLeaving.accept(published);
        watcher.accept(Phase.LEAVING);
        dismiss(measured);
        return new RunRecord(workload.nameOf(transport), measured, loadAverageBefore)
                .of(repeat, published, lateness, machine, before, begin, end);
    }

    /** Lets the subscribers come and waits until all are there. */
    private void welcome(Round round) throws IOException, InterruptedException {
        long othersOpen = server.stats(transport).open();
        round.open(clock.now());
        probes.accept(round);
        Duration atMost = SUBSCRIBED_WITHIN.plusNanos(TimeUnit.MICROSECONDS.toNanos(round.spreadMicros()));
        if (!Patience.until(() -> round.everybody().allMatch(Subscriber::hasBegun), atMost)) {
            throw new IOException(round.everybody().filter(Subscriber::hasBegun).count() + " of " + round.subscribers()
                    + " subscribers could subscribe within " + atMost.toSeconds() + " s");
        }
        if (transport == Transport.LONG_POLLING) {
            // Only the server can tell that a first request is held, for nothing comes back.
            long expected = othersOpen + round.subscribers();
            Patience.until(() -> server.stats(transport).open() >= expected, HELD_WITHIN);
        }
    }

    /** Publishes and waits until everybody has everything, or it has taken too long. */
    private long publish(Round round, LatencyRecorder lateness) throws IOException, InterruptedException {
        long firstDue = clock.now() + LEAD_MICROS;
        round.expectFirstDue(firstDue);
        long published = publisher.publish(round.start().feed(), firstDue, round.schedule(), lateness);
        watcher.accept(Phase.DRAINING);
        Duration atMost = DRAINED_WITHIN.plusMillis(workload.pollIntervalMillis());
        Patience.until(() -> round.everybody().allMatch(subscriber -> subscriber.received() >= published), atMost);
        return published;
    }

    /** Lets the subscribers go and waits until they are gone. */
    private void dismiss(Round round) throws IOException, InterruptedException {
        round.end();
        Duration atMost = LEFT_WITHIN.plusMillis(workload.pollIntervalMillis());
        Patience.until(() -> round.everybody().allMatch(Subscriber::hasEnded), atMost);
    }

    private Snapshot snapshot() throws IOException, InterruptedException {
        return Snapshot.take(server, transport, clock);
    }
}
