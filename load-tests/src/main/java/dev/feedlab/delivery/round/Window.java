package dev.feedlab.delivery.round;

import dev.feedlab.client.ServerStats;
import dev.feedlab.delivery.schedule.MicroClock;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The time in which a run counts requests, bytes and processor time: as long as messages are due, and so that with up to some
 * 50 moments a second at which any is due nothing falls on its ends. It begins a moment before the first message is due and ends as long before the one behind the last would have
 * been. The counters are read here and nowhere else, for every transport alike.
 */
final class Window {

    /** Between an end of the window and the message that is due next: so long does it take to read the counters. */
    private static final long MARGIN_MICROS = TimeUnit.MILLISECONDS.toMicros(20);

    private static final int THIRDS = 3;

    private final MicroClock clock;
    private final Counters counters;
    private final ProcessTime server;
    private final ProcessTime generator;
    private final ProcessTime probes;
    private final long probesPid;
    private ServerStats atBegin;
    private ServerStats atEnd;
    private long began;
    private long ended;
    private long machineMicros;

    /** Asks the server what it counts. */
    @FunctionalInterface
    interface Counters {
        /** What it counts now. */
        ServerStats now() throws IOException, InterruptedException;
    }

    /**
     * A window that has not begun.
     *
     * @param serverPid number of the server's process on this machine, or 0
     * @param probesPid likewise, of the process that publishes and holds the probes
     */
    Window(MicroClock clock, Counters counters, long serverPid, long probesPid) {
        this.clock = clock;
        this.counters = counters;
        this.server = new ProcessTime(serverPid);
        this.generator = new ProcessTime(ProcessHandle.current().pid());
        this.probes = new ProcessTime(probesPid);
        this.probesPid = probesPid;
    }

    /**
     * Waits for the window and follows it to its end.
     *
     * @param firstDue when the first message is due, in microseconds since the epoch
     * @param spanMicros how long messages are due
     */
    void follow(long firstDue, long spanMicros) throws IOException, InterruptedException {
        long begin = firstDue - MARGIN_MICROS;
        clock.sleepUntil(begin);
        atBegin = counters.now();
        began = clock.now();
        server.begin(atBegin.cpuMicros());
        generator.begin(ticks(ProcessHandle.current().pid()));
        probes.begin(ticks(probesPid));
        MachineLoad machine = MachineLoad.begin();
        for (int third = 1; third < THIRDS; third++) {
            clock.sleepUntil(begin + third * spanMicros / THIRDS);
            List.of(server, generator, probes).forEach(ProcessTime::look);
        }
        clock.sleepUntil(begin + spanMicros);
        atEnd = counters.now();
        ended = clock.now();
        List.of(server, generator, probes).forEach(ProcessTime::look);
        machineMicros = machine.busyMicros(micros());
        server.end(atEnd.cpuMicros());
        generator.end(ticks(ProcessHandle.current().pid()));
        probes.end(ticks(probesPid));
    }

    private static long ticks(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(used -> TimeUnit.NANOSECONDS.toMicros(used.toNanos()))
                .orElse(0L);
    }

    /** When it began, in microseconds since the epoch. */
    long began() {
        return began;
    }

    /** How long it was. */
    long micros() {
        return ended - began;
    }

    ServerStats atBegin() {
        return atBegin;
    }

    ServerStats atEnd() {
        return atEnd;
    }

    ProcessTime server() {
        return server;
    }

    ProcessTime generator() {
        return generator;
    }

    ProcessTime probes() {
        return probes;
    }

    /** CPU time of the whole machine; negative where the system does not tell. */
    long machineMicros() {
        return machineMicros;
    }
}
