package dev.feedlab.delivery.round;

import dev.feedlab.client.FeedServer;
import dev.feedlab.client.ServerStats;
import dev.feedlab.delivery.RoundPlan;
import dev.feedlab.delivery.probe.ProbeProcess;
import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.result.CostCell;
import dev.feedlab.result.CostCell.Kind;
import dev.feedlab.workload.ArrivalProcess;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Takes the server's cost apart, behind the measured round, when everything is compiled: cells of time in which only one thing
 * goes on.
 */
final class Calibration {

    /** Between what began or ended and the cell behind it. */
    private static final double SETTLE_SECONDS = 0.5;

    /** Of fewer messages a second the cost of one drowns in what the process does by itself. */
    private static final double LEAST_RATE = 20;

    private final Transport transport;
    private final Workload workload;
    private final FeedServer server;
    private final MicroClock clock;
    private final ProbeProcess probes;
    private final long serverPid;

    Calibration(
            Transport transport,
            Workload workload,
            FeedServer server,
            MicroClock clock,
            ProbeProcess probes,
            long serverPid) {
        this.transport = transport;
        this.workload = workload;
        this.server = server;
        this.clock = clock;
        this.probes = probes;
        this.serverPid = serverPid;
    }

    /**
     * Measures the cells.
     *
     * @param plan what is published, and where subscribers wait
     */
    List<CostCell> cells(RoundPlan plan) throws IOException, InterruptedException {
        List<CostCell> cells = new ArrayList<>();
        settle();
        CostCell idle = cell(Kind.IDLE, 0, 0, -1);
        CostCell publishing = publishing(plan);
        // As late as can be: for a while there are buffers and connections left of the subscribers and publishers
        // before.
        probes.rest();
        cells.add(idle.with(LiveHeap.bytes(serverPid)));
        cells.add(publishing);
        int gathered =
                probes.gather(server.position(plan.start().feed()), workload.waiting(), workload.pollIntervalMillis());
        if (gathered > 0) {
            long heap = LiveHeap.bytes(serverPid);
            settle();
            CostCell waiting = cell(Kind.WAITING, gathered, 0, heap);
            if (probes.disperse() == gathered) {
                cells.add(waiting);
            }
        }
        return cells;
    }

    /** Begins somewhat before its cell: it takes other branches than before, and these are compiled anew. */
    private CostCell publishing(RoundPlan plan) throws IOException, InterruptedException {
        double rate = Math.max(LEAST_RATE, plan.ratePerSecond());
        RoundPlan even = new RoundPlan(
                plan.start(),
                ArrivalProcess.FIXED,
                workload.calibrationSeconds() + SETTLE_SECONDS,
                rate,
                plan.seed(),
                false,
                0,
                0);
        probes.publishUnread(even, clock.now());
        settle();
        CostCell cell = cell(Kind.PUBLISHING, 0, Math.round(rate * workload.calibrationSeconds()), -1);
        probes.awaitPublished();
        return cell;
    }

    private void settle() throws InterruptedException {
        clock.sleepUntil(clock.now() + Math.round(SETTLE_SECONDS * TimeUnit.SECONDS.toMicros(1)));
    }

    private CostCell cell(Kind kind, int subscribers, long messages, long liveHeapBytes)
            throws IOException, InterruptedException {
        ProcessTime time = new ProcessTime(serverPid);
        ServerStats before = server.stats(transport);
        long began = clock.now();
        time.begin(before.cpuMicros());
        clock.sleepUntil(began + TimeUnit.SECONDS.toMicros(workload.calibrationSeconds()));
        time.look();
        long ended = clock.now();
        ServerStats after = server.stats(transport);
        time.end(after.cpuMicros());
        return new CostCell(
                kind,
                subscribers,
                ended - began,
                time.ownMicros(),
                messages,
                after.requests() - before.requests(),
                after.bytesIn() + after.bytesOut() - before.bytesIn() - before.bytesOut(),
                liveHeapBytes);
    }
}
