package dev.feedlab.delivery.probe;

import dev.feedlab.delivery.Subscriber;
import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.workload.RequestHeaders;
import dev.feedlab.workload.Transport;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;

/** The probes of a round, one thread each. */
final class Probes {

    private Probes() {}

    /**
     * Starts them, in a round that is open; each subscribes when it should, reads until the round is over, and ends by itself.
     *
     * @param withWriteTimes whether the server is asked to note when it writes to them
     */
    static void start(
            ProbeRound of,
            Transport transport,
            RequestHeaders headers,
            boolean withWriteTimes,
            URI server,
            MicroClock clock) {
        String lines = headers.lines(transport, server.getAuthority());
        List<Subscriber> ledgers = of.round().subscribers();
        for (int index = 0; index < ledgers.size(); index++) {
            Probe probe = new Probe(
                    server,
                    lines,
                    of,
                    ledgers.get(index),
                    of.momentsOf(index),
                    withWriteTimes,
                    clock,
                    of.round().scheduleOf(index));
            Thread thread = new Thread(() -> read(probe, reader(transport)), "probe-" + index);
            thread.setDaemon(true);
            thread.start();
        }
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
