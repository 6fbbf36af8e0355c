package dev.feedlab.delivery.probe;

import dev.feedlab.delivery.round.Round;
import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.delivery.schedule.PollSchedule;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** The probes of a round, one thread each. */
public final class Probes {

    private Probes() {}

    /** Starts them; each subscribes when it should, reads until the round is over, and ends by itself. */
    public static void start(Round round, Transport transport, Workload workload, URI server, MicroClock clock) {
        long interval = TimeUnit.MILLISECONDS.toMicros(workload.pollIntervalMillis());
        round.probeIndices().forEach(index -> {
            PollSchedule schedule = new PollSchedule(round.startOfProbe(index), interval);
            Probe probe = new Probe(server, round, round.probes().get(index), clock, schedule);
            Thread thread = new Thread(() -> read(probe, reader(transport)), "probe-" + index);
            thread.setDaemon(true);
            thread.start();
        });
    }

    private static Probe.Reader reader(Transport transport) {
        return switch (transport) {
            case POLLING -> PollingReader::readShort;
            case LONG_POLLING -> PollingReader::readLong;
            case SSE -> SseReader::read;
            case WEBSOCKET -> WebSocketReader::read;
        };
    }

    private static void read(Probe probe, Probe.Reader reader) {
        try {
            probe.clock().sleepUntil(probe.schedule().firstMicros());
            reader.read(probe);
        } catch (EOFException over) {
            // A stream ends with the round; where it ended before, its losses will show in the ledger.
        } catch (IOException | UncheckedIOException broken) {
            System.err.println("A probe's connection broke: " + broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            probe.ledger().end(probe.clock().now());
        }
    }
}
