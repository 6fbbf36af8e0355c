package dev.feedlab.stall;

import dev.feedlab.client.FeedPosition;
import dev.feedlab.client.FeedServer;
import dev.feedlab.client.ServerStats;
import dev.feedlab.delivery.LatencyRecorder;
import dev.feedlab.delivery.Patience;
import dev.feedlab.delivery.publish.Publisher;
import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.delivery.schedule.Schedule;
import dev.feedlab.process.RunFailedException;
import dev.feedlab.result.Latency;
import dev.feedlab.workload.Transport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Plays windows, one after the other, on one feed of one server that has no other subscribers. */
final class WindowRun {

    /** The same feed for all windows, so that the server's memory is bounded by what it retains of one. */
    private static final String FEED = "stall";

    private static final Duration SUBSCRIBED_WITHIN = Duration.ofSeconds(30);
    private static final Duration DRAINED_WITHIN = Duration.ofSeconds(10);
    private static final Duration RECOVERED_WITHIN = Duration.ofSeconds(30);
    private static final Duration LEFT_WITHIN = Duration.ofSeconds(10);

    /** A server that hands out nothing for so long, while there is something to hand out, is stuck. */
    private static final long STANDSTILL_MILLIS = 200;

    /** Between the backlog and the healthy readers, with and without stalled ones, so that both begin equally rested. */
    private static final long REST_MICROS = TimeUnit.SECONDS.toMicros(1);

    /** Between "all are there" and the first message. */
    private static final long LEAD_MICROS = TimeUnit.MILLISECONDS.toMicros(500);

    /** Of the messages' texts: here any will do. */
    private static final long SEED = 1;

    private final StallSetup setup;
    private final URI baseUrl;
    private final FeedServer server;
    private final MicroClock clock = new MicroClock();
    private final Publisher publisher;

    WindowRun(StallSetup setup, URI baseUrl) {
        this.setup = setup;
        this.baseUrl = baseUrl;
        this.server = new FeedServer(baseUrl);
        this.publisher = new Publisher(server, clock, setup.payloadBytes(), SEED);
    }

    /**
     * Plays one window.
     *
     * @param length how long it publishes
     * @param ratePerSecond how many messages a second
     * @throws RunFailedException if it gives no figures
     * @throws IOException if the server does not answer
     */
    WindowFigures play(Window window, Duration length, double ratePerSecond)
            throws RunFailedException, IOException, InterruptedException {
        long planned = StallSetup.messages(ratePerSecond, length);
        FeedPosition beforeBacklog = server.position(FEED);
        Backlog.publish(server, clock, FEED);
        FeedPosition begin = server.position(FEED);
        awaitOpen(0, LEFT_WITHIN);
        Crowd stalled =
                new Crowd(window.withStalled() ? setup.stalled() : 0, beforeBacklog, Backlog.MESSAGES + planned, clock);
        Crowd healthy = new Crowd(setup.readers(), begin, planned, clock);
        try (Connections connections = new Connections(baseUrl)) {
            Map<Transport, ServerStats> before = stats();
            stalled.come(connections::openStalled);
            welcome(healthy, stalled, connections);
            Latency lateness = publish(planned, ratePerSecond);
            Patience.until(healthy::isComplete, DRAINED_WITHIN);
            Map<Transport, ServerStats> after = stats();
            stalled.readAgain();
            Patience.until(stalled::isComplete, RECOVERED_WITHIN);
            Map<Transport, Recovery> recoveries =
                    window.withStalled() ? recoveries(stalled, healthy, before, after, begin.id() + planned) : Map.of();
            healthy.leave();
            stalled.leave();
            return new WindowFigures(
                    window,
                    healthy.figures(),
                    lateness,
                    after.get(Transport.SSE).rssBytes(),
                    recoveries);
        }
    }

    /** Waits until the stalled readers are stuck, lets the healthy ones come, and waits until all are there. */
    private void welcome(Crowd healthy, Crowd stalled, Connections connections)
            throws RunFailedException, IOException, InterruptedException {
        long rested = clock.now() + REST_MICROS;
        int stuck = stalled.of(Transport.SSE).size();
        awaitOpen(stuck, SUBSCRIBED_WITHIN);
        awaitStandstill();
        clock.sleepUntil(rested);
        healthy.come(connections::open);
        if (!Patience.until(healthy::isSubscribed, SUBSCRIBED_WITHIN)) {
            throw new RunFailedException("not all readers could subscribe: " + healthy.breakdown("no answer in time"));
        }
        awaitOpen(stuck + setup.readers(), SUBSCRIBED_WITHIN);
    }

    /** Waits until the server has exactly so many subscriptions of each transport. */
    private void awaitOpen(long each, Duration atMost) throws RunFailedException, IOException, InterruptedException {
        boolean open = Patience.until(() -> stats().values().stream().allMatch(stats -> stats.open() == each), atMost);
        if (!open) {
            throw new RunFailedException("the server does not have " + each + " subscriptions of each transport");
        }
    }

    /** Ends by itself: at the latest when the whole backlog has been handed out. */
    private void awaitStandstill() throws IOException, InterruptedException {
        long before;
        long now = handedOut();
        do {
            before = now;
            TimeUnit.MILLISECONDS.sleep(STANDSTILL_MILLIS);
            now = handedOut();
        } while (now > before);
    }

    private long handedOut() throws IOException, InterruptedException {
        return stats().values().stream().mapToLong(ServerStats::deliveries).sum();
    }

    private Latency publish(long planned, double ratePerSecond) throws RunFailedException, InterruptedException {
        LatencyRecorder lateness = new LatencyRecorder();
        long taken = publisher.publish(FEED, clock.now() + LEAD_MICROS, new Schedule(planned, ratePerSecond), lateness);
        if (taken < planned) {
            throw new RunFailedException("the server took only " + taken + " of " + planned
                    + " messages in time; the machine is too busy, or --rate or --readers too high for it");
        }
        return lateness.summary();
    }

    private Map<Transport, ServerStats> stats() throws IOException, InterruptedException {
        Map<Transport, ServerStats> stats = new EnumMap<>(Transport.class);
        for (Transport transport : Crowd.TRANSPORTS) {
            stats.put(transport, server.stats(transport));
        }
        return stats;
    }

    private Map<Transport, Recovery> recoveries(
            Crowd stalled,
            Crowd healthy,
            Map<Transport, ServerStats> before,
            Map<Transport, ServerStats> after,
            long newest) {
        Map<Transport, Recovery> recoveries = new EnumMap<>(Transport.class);
        for (Transport transport : Crowd.TRANSPORTS) {
            long handedOut = after.get(transport).deliveries()
                    - before.get(transport).deliveries()
                    - received(healthy.of(transport));
            recoveries.put(transport, recovery(stalled.of(transport), handedOut, newest));
        }
        return recoveries;
    }

    private Recovery recovery(List<Reader> readers, long handedOut, long newest) {
        long newestThatMayBeGone = newest - setup.retained();
        return new Recovery(
                readers.stream().mapToLong(Reader::expected).sum(),
                handedOut,
                readers.stream()
                        .mapToLong(reader -> reader.expected() - Backlog.MESSAGES)
                        .sum(),
                received(readers),
                readers.stream().mapToLong(Reader::toldGone).sum(),
                readers.stream()
                        .mapToLong(reader -> Math.max(0, reader.newestGone() - Math.max(0, newestThatMayBeGone)))
                        .sum(),
                readers.stream().filter(Reader::wasCut).count(),
                Faults.ofStalled(readers));
    }

    private static long received(List<Reader> readers) {
        return readers.stream().mapToLong(reader -> reader.ledger().received()).sum();
    }
}
