package dev.feedlab.delivery.probe;

import dev.feedlab.client.FeedServer;
import dev.feedlab.delivery.LatencyOverTime;
import dev.feedlab.delivery.LatencyRecorder;
import dev.feedlab.delivery.Round;
import dev.feedlab.delivery.RoundPlan;
import dev.feedlab.delivery.Subscriber;
import dev.feedlab.delivery.publish.PublishLog;
import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.result.LatencyLedger;
import java.io.IOException;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The probes' half of a round: their ledgers, and everything that is noted of their deliveries. */
final class ProbeRound {

    private final Round round;
    private final LatencyRecorder latency = new LatencyRecorder();
    private final LatencyRecorder lateness = new LatencyRecorder();
    private final LatencyOverTime overTime;
    private final WireBooks wireBooks;
    private final PublishLog publishLog;
    private final List<Moments> moments;

    private volatile long firstDue;
    private volatile long published;

    /**
     * A round that has not opened yet.
     *
     * @param secondsKept for how many seconds latency over time is kept
     */
    ProbeRound(RoundPlan plan, int probes, int secondsKept, MicroClock clock) {
        this.round = new Round(plan, probes, this::note);
        this.overTime = new LatencyOverTime(secondsKept);
        this.wireBooks = new WireBooks(clock);
        this.publishLog = new PublishLog(plan.start().id(), round.schedule().count());
        this.moments = Stream.generate(() -> new Moments(probes)).limit(probes).toList();
    }

    private void note(long dueMicros, long arrivalMicros) {
        latency.record(arrivalMicros - dueMicros);
        overTime.record(dueMicros - firstDue, arrivalMicros - dueMicros);
    }

    Round round() {
        return round;
    }

    WireBooks wireBooks() {
        return wireBooks;
    }

    Moments momentsOf(int probe) {
        return moments.get(probe);
    }

    LatencyRecorder lateness() {
        return lateness;
    }

    PublishLog publishLog() {
        return publishLog;
    }

    /** Notes when the first message is due; bytes are booked for what is on the wire in so many microseconds from then on. */
    void expectFirstDue(long micros) {
        firstDue = micros;
        wireBooks.count(micros, micros + round.schedule().spanMicros());
    }

    /** Notes how many messages the server took. */
    void published(long count) {
        published = count;
    }

    ProbeStanding standing() {
        List<Subscriber> probes = round.subscribers();
        return new ProbeStanding(
                (int) probes.stream().filter(Subscriber::hasBegun).count(),
                (int) probes.stream().filter(Subscriber::hasEnded).count(),
                published,
                probes.stream().allMatch(probe -> probe.received() >= published));
    }

    /** What was found; to be asked for when the round is over. */
    ProbeFigures figures(FeedServer server) throws InterruptedException {
        return new ProbeFigures(
                sum(Subscriber::received),
                sum(probe -> Math.max(0, published - probe.received())),
                sum(Subscriber::duplicated),
                sum(Subscriber::reordered),
                sum(Subscriber::payloadBytes),
                lateness.summary(),
                latency.summary(),
                ledger(server),
                wireBooks.ledger(),
                overTime.slices(),
                latency.encoded());
    }

    private LatencyLedger ledger(FeedServer server) throws InterruptedException {
        LatencySplitter splitter = new LatencySplitter(publishLog);
        for (Moments probe : moments) {
            if (probe.writeTimesName() != null) {
                addTo(splitter, probe, server);
            }
        }
        return splitter.ledger();
    }

    private static void addTo(LatencySplitter splitter, Moments probe, FeedServer server) throws InterruptedException {
        try {
            splitter.add(probe, server.writeTimes(probe.writeTimesName()));
        } catch (IOException forgotten) {
            // As that of a connection that was cut a while ago: its deliveries cannot be taken apart.
            System.err.println("Write times of a probe are missing: " + forgotten.getMessage());
        }
    }

    private long sum(ToLongFunction<Subscriber> figure) {
        return round.subscribers().stream().mapToLong(figure).sum();
    }
}
