package dev.feedlab.delivery.round;

import dev.feedlab.client.FeedPosition;
import dev.feedlab.client.FeedServer;
import dev.feedlab.client.ServerStats;
import dev.feedlab.delivery.LatencyRecorder;
import dev.feedlab.delivery.Patience;
import dev.feedlab.delivery.Round;
import dev.feedlab.delivery.RoundPlan;
import dev.feedlab.delivery.Subscriber;
import dev.feedlab.delivery.probe.ProbeFigures;
import dev.feedlab.delivery.probe.ProbeProcess;
import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.result.CostCell;
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
 * Leads one run of one transport: the warm-up rounds, then the measured one, then what it costs to wait. In each round it lets
 * the subscribers come, has messages published when all are there, waits until all have everything, and lets them go.
 * Gatling's users follow it by looking at the {@link Round}; the probes are told.
 */
public final class Conductor {

    private static final Duration SUBSCRIBED_WITHIN = Duration.ofSeconds(30);
    private static final Duration HELD_WITHIN = Duration.ofSeconds(5);
    private static final Duration DRAINED_WITHIN = Duration.ofSeconds(10);
    private static final Duration LEFT_WITHIN = Duration.ofSeconds(3);

    /** So much processor time a server may use between saying how much and being looked at. */
    private static final long SAME_PROCESS_MILLIS = 200;

    /** Between "all are there" and the first message. */
    private static final long LEAD_MICROS = TimeUnit.MILLISECONDS.toMicros(100);

    private final Transport transport;
    private final int repeat;
    private final Workload workload;
    private final FeedServer server;
    private final MicroClock clock;
    private final ProbeProcess probes;
    private final Consumer<Phase> watcher;
    private final double loadAverageBefore = MachineLoad.average();
    private final LatencyRecorder clientMillis = new LatencyRecorder();
    private final List<Round> warmUps = new ArrayList<>();
    private final Round measured;

    /**
     * Prepares all rounds on feeds that nobody else uses.
     *
     * @param repeat which repeat of its transport the run is
     * @param watcher is told what the run is doing
     * @throws IOException if the server cannot be reached or does not answer as the contract says
     */
    public Conductor(
            Transport transport,
            int repeat,
            Workload workload,
            FeedServer server,
            MicroClock clock,
            ProbeProcess probes,
            Consumer<Phase> watcher)
            throws IOException, InterruptedException {
        this.transport = transport;
        this.repeat = repeat;
        this.workload = workload;
        this.server = server;
        this.clock = clock;
        this.probes = probes;
        this.watcher = watcher;
        RoundPlan plan = plan(position("run-"));
        for (RoundPlan warmUp : WarmUp.before(plan, workload.warmupSeconds())) {
            warmUps.add(new Round(warmUp.on(position("warm-")), workload.clients(), (due, arrived) -> {}));
        }
        this.measured = new Round(plan, workload.clients(), this::noteAtClient);
    }

    /** Both times are cut to whole milliseconds, as Gatling cuts the arrival; so the error is even to both sides. */
    private void noteAtClient(long dueMicros, long arrivalMicros) {
        clientMillis.record(TimeUnit.MICROSECONDS.toMillis(arrivalMicros) - TimeUnit.MICROSECONDS.toMillis(dueMicros));
    }

    /** The feed's name is short because it travels in every request. */
    private FeedPosition position(String prefix) throws IOException, InterruptedException {
        return server.position(prefix + UUID.randomUUID().toString().substring(0, 8));
    }

    private RoundPlan plan(FeedPosition start) {
        return new RoundPlan(
                start,
                workload.arrivals(),
                workload.durationSeconds(),
                workload.ratePerSecond(),
                // What is left to chance is the same for all transports, and another in each repeat: repeats are the
                // sample.
                workload.seed() + repeat,
                transport == Transport.POLLING,
                workload.pollIntervalMillis(),
                workload.clients() + workload.probes());
    }

    /** The rounds before the measured one, in their order, as the virtual users see them. */
    public List<Round> warmUps() {
        return List.copyOf(warmUps);
    }

    /** The round that counts, likewise. */
    public Round measured() {
        return measured;
    }

    /**
     * Plays the run; blocks until it is over.
     *
     * @param beforeLeaving runs when the measured round's subscribers are about to be let go, and is told how many
     *     messages the server took
     * @throws IOException if the server stops to answer, or subscribers cannot subscribe
     */
    public Run conduct(LongConsumer beforeLeaving) throws IOException, InterruptedException {
        try {
            for (Round warmUp : warmUps) {
                watcher.accept(Phase.WARMING_UP);
                welcome(warmUp, 0);
                long firstDue = begin(warmUp);
                if (warmUp == warmUps.get(0)) {
                    probes.publishUnread(WarmUp.besides(warmUp.plan()).on(position("warm-")), firstDue);
                }
                // Whether its last messages arrive does not matter: it counts nothing.
                probes.awaitPublished();
                dismiss(warmUp);
            }
            return measure(beforeLeaving);
        } finally {
            warmUps.forEach(Round::end);
            measured.end();
        }
    }

    private Run measure(LongConsumer beforeLeaving) throws IOException, InterruptedException {
        // The warm-up's garbage goes now, rather than by a pause that would be measured.
        System.gc();
        ServerStats before = server.stats(transport);
        long serverPid = pid(before);
        watcher.accept(Phase.CONNECTING);
        welcome(measured, workload.durationSeconds());
        Window window = new Window(clock, () -> server.stats(transport), serverPid, probes.pid());
        watcher.accept(Phase.PUBLISHING);
        long firstDue = begin(measured);
        window.follow(firstDue, measured.schedule().spanMicros());
        long published = drain(measured);
        beforeLeaving.accept(published);
        watcher.accept(Phase.LEAVING);
        dismiss(measured);
        ProbeFigures figures = probes.figures();
        List<CostCell> cells = List.of();
        if (workload.calibrationSeconds() > 0) {
            watcher.accept(Phase.CALIBRATING);
            cells = new Calibration(transport, workload, server, clock, probes, serverPid)
                    .cells(measured.plan().on(position("idle-")));
        }
        return new RunRecord(measured, clientMillis, figures, loadAverageBefore)
                .of(workload.nameOf(transport), repeat, published, before, window, cells);
    }

    /**
     * The server's process on this machine, or 0. A number means nothing here where the server is elsewhere, which it may be
     * behind a forwarded port or in a container too: it is believed where that process has used as much processor time as the
     * server says of itself.
     */
    private long pid(ServerStats stats) {
        long usedHere = ProcessHandle.of(stats.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .map(Duration::toMillis)
                .orElse(-1L);
        long saysItUsed = TimeUnit.MICROSECONDS.toMillis(stats.cpuMicros());
        return server.isOnLoopback() && Math.abs(usedHere - saysItUsed) <= SAME_PROCESS_MILLIS ? stats.pid() : 0;
    }

    /** Lets the subscribers come and waits until all are there. */
    private void welcome(Round round, int secondsKept) throws IOException, InterruptedException {
        long othersOpen = server.stats(transport).open();
        long now = clock.now();
        round.open(now);
        probes.open(round.plan(), now, secondsKept);
        Duration atMost = SUBSCRIBED_WITHIN.plusNanos(TimeUnit.MICROSECONDS.toNanos(round.spreadMicros()));
        if (!Patience.until(() -> begun(round) == round.plan().everybody(), atMost)) {
            throw new IOException(begun(round) + " of " + round.plan().everybody()
                    + " subscribers could subscribe within " + atMost.toSeconds() + " s");
        }
        if (transport == Transport.LONG_POLLING) {
            // Only the server can tell that a first request is held, for nothing comes back.
            long expected = othersOpen + round.plan().everybody();
            Patience.until(() -> server.stats(transport).open() >= expected, HELD_WITHIN);
        }
    }

    private long begun(Round round) throws IOException {
        return round.subscribers().stream().filter(Subscriber::hasBegun).count()
                + probes.standing().begun();
    }

    /** Has the round's messages published, and tells when the first one is due. */
    private long begin(Round round) throws IOException {
        long firstDue = clock.now() + LEAD_MICROS;
        probes.publish(round.plan(), firstDue);
        return firstDue;
    }

    /** Waits until all is published and everybody has everything, or it has taken too long. */
    private long drain(Round round) throws IOException, InterruptedException {
        probes.awaitPublished();
        long published = probes.standing().published();
        watcher.accept(Phase.DRAINING);
        Duration atMost = DRAINED_WITHIN.plusMillis(workload.pollIntervalMillis());
        Patience.until(
                () -> round.subscribers().stream().allMatch(subscriber -> subscriber.received() >= published)
                        && probes.standing().complete(),
                atMost);
        return published;
    }

    /** Lets the subscribers go and waits until they are gone. */
    private void dismiss(Round round) throws IOException, InterruptedException {
        round.end();
        probes.end();
        Duration atMost = LEFT_WITHIN.plusMillis(workload.pollIntervalMillis());
        Patience.until(
                () -> round.subscribers().stream().allMatch(Subscriber::hasEnded)
                        && probes.standing().ended() == workload.probes(),
                atMost);
    }
}
