package dev.feedlab.delivery.round;

import dev.feedlab.client.FeedPosition;
import dev.feedlab.delivery.Arrivals;
import dev.feedlab.delivery.LatencyOverTime;
import dev.feedlab.delivery.LatencyRecorder;
import dev.feedlab.delivery.Subscriber;
import dev.feedlab.delivery.WireBooks;
import dev.feedlab.delivery.schedule.Schedule;
import dev.feedlab.delivery.schedule.StartOffsets;
import dev.feedlab.result.WireLedger;
import dev.feedlab.workload.Workload;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One part of a run, the warm-up or the measured one: a feed of its own, subscribers of its own, and so many messages.
 * It is a board on which the conductor posts when the round opens and when it is over, and from which the subscribers
 * read what to do; it starts nothing itself.
 */
public final class Round {

    /** Connections are opened at no more than so many a second, to measure the transport and not an accept queue. */
    private static final long CONNECTIONS_PER_SECOND = 1_000;

    /**
     * Subscribers take at least so long to come that Gatling's users, who look at the time every few milliseconds, do
     * not all come after the probes: a server that goes round its subscribers serves them in an order that follows from
     * that in which they came, and the probes have to stand for all of them.
     */
    private static final long LEAST_SPREAD_MICROS = TimeUnit.MILLISECONDS.toMicros(500);

    private final FeedPosition start;
    private final Schedule schedule;
    private final long spreadMicros;
    private final StartOffsets clientStarts;
    private final StartOffsets probeStarts;
    private final List<Subscriber> clients;
    private final List<Subscriber> probes;
    private final LatencyRecorder clientMillis = new LatencyRecorder();
    private final LatencyRecorder probeMicros = new LatencyRecorder();
    private final LatencyOverTime overTime;
    private final WireBooks wireBooks = new WireBooks();

    private volatile long openedAt;
    private volatile long firstDue;
    private volatile boolean over;

    /**
     * A round that has not opened yet.
     *
     * @param start where its feed stands before it publishes
     * @param schedule what it publishes, and when
     * @param polling whether subscribers poll, and therefore come over the whole poll interval
     * @param overTime takes the latency at the probes as it moves
     */
    public Round(FeedPosition start, Schedule schedule, boolean polling, Workload workload, LatencyOverTime overTime) {
        this.start = start;
        this.schedule = schedule;
        this.overTime = overTime;
        this.clients = ledgers(workload.clients(), this::noteAtClient);
        this.probes = ledgers(workload.probes(), this::noteAtProbe);
        long connecting = TimeUnit.SECONDS.toMicros(1) * subscribers() / CONNECTIONS_PER_SECOND;
        this.spreadMicros = polling
                ? TimeUnit.MILLISECONDS.toMicros(workload.pollIntervalMillis())
                : Math.max(LEAST_SPREAD_MICROS, connecting);
        double distance = polling ? schedule.distanceMicros() : 0;
        this.clientStarts = new StartOffsets(workload.clients(), spreadMicros, distance);
        this.probeStarts = new StartOffsets(workload.probes(), spreadMicros, distance);
    }

    private List<Subscriber> ledgers(int count, Arrivals arrivals) {
        return Stream.generate(() -> new Subscriber(start, schedule.count(), arrivals))
                .limit(count)
                .toList();
    }

    /** Both times are cut to whole milliseconds, as Gatling cuts the arrival; so the error is even to both sides. */
    private void noteAtClient(long dueMicros, long arrivalMicros) {
        clientMillis.record(TimeUnit.MICROSECONDS.toMillis(arrivalMicros) - TimeUnit.MICROSECONDS.toMillis(dueMicros));
    }

    private void noteAtProbe(long dueMicros, long arrivalMicros) {
        probeMicros.record(arrivalMicros - dueMicros);
        overTime.record(dueMicros - firstDue, arrivalMicros - dueMicros);
    }

    /** Where its feed stands before it publishes. */
    public FeedPosition start() {
        return start;
    }

    /** What it publishes, and when. */
    public Schedule schedule() {
        return schedule;
    }

    /** Gatling's virtual users. */
    public List<Subscriber> clients() {
        return clients;
    }

    /** The probes. */
    public List<Subscriber> probes() {
        return probes;
    }

    /** Virtual users and probes together. */
    public Stream<Subscriber> everybody() {
        return Stream.concat(clients.stream(), probes.stream());
    }

    /** How many virtual users and probes there are. */
    public int subscribers() {
        return clients.size() + probes.size();
    }

    /** Latency at the virtual users, in milliseconds. */
    public LatencyRecorder clientMillis() {
        return clientMillis;
    }

    /** Latency at the probes, in microseconds. */
    public LatencyRecorder probeMicros() {
        return probeMicros;
    }

    /** Latency at the probes as it moved. */
    public LatencyOverTime overTime() {
        return overTime;
    }

    /** What the bytes on the probes' connections are for. */
    public WireBooks wireBooks() {
        return wireBooks;
    }

    /** The same beside the deliveries that those bytes brought. */
    public WireLedger wireLedger() {
        return wireBooks.ledger(probes.stream().mapToLong(Subscriber::received).sum());
    }

    /** How long it takes until the last subscriber subscribes, in microseconds. */
    public long spreadMicros() {
        return spreadMicros;
    }

    /** Posts that subscribers may come, since the given moment in microseconds since the epoch. */
    public void open(long micros) {
        openedAt = micros;
    }

    /** Posts when the first message is due, in microseconds since the epoch. */
    public void expectFirstDue(long micros) {
        firstDue = micros;
    }

    /** Posts that subscribers should leave. */
    public void end() {
        over = true;
    }

    /** Whether subscribers may come. */
    public boolean isOpen() {
        return openedAt != 0;
    }

    /** Whether subscribers should leave. */
    public boolean isOver() {
        return over;
    }

    /** When the virtual user of that index subscribes, in microseconds since the epoch; the round has to be open. */
    public long startOfClient(int index) {
        return openedAt + clientStarts.of(index);
    }

    /** When the probe of that index subscribes, likewise: between the virtual users, and as evenly. */
    public long startOfProbe(int index) {
        return openedAt + probeStarts.of(index);
    }

    /** The indices of the probes. */
    public IntStream probeIndices() {
        return IntStream.range(0, probes.size());
    }
}
