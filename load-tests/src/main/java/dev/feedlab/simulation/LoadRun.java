package dev.feedlab.simulation;

import dev.feedlab.client.FeedServer;
import dev.feedlab.delivery.Round;
import dev.feedlab.delivery.Subscriber;
import dev.feedlab.delivery.probe.ProbeProcess;
import dev.feedlab.delivery.round.Conductor;
import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Knobs;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * The run that goes on beside Gatling's virtual users: it starts the conductor in a thread of its own, and afterwards
 * hands the figures over, to a person or to the comparison that started this process.
 */
final class LoadRun {

    private final Workload workload;
    private final MicroClock clock = new MicroClock();
    private final RunListener listener;
    private final GatlingLog log;
    private final ProbeProcess probes;
    private final Conductor conductor;
    private final CompletableFuture<Run> result = new CompletableFuture<>();

    private LoadRun(Transport transport, Workload workload, RunListener listener, GatlingLog log)
            throws IOException, InterruptedException {
        this.workload = workload;
        this.listener = listener;
        this.log = log;
        URI url = URI.create(workload.target());
        FeedServer server = new FeedServer(url);
        server.stats(transport);
        this.probes = ProbeProcess.start(workload, transport);
        LowPriority.take();
        this.conductor = new Conductor(
                transport,
                Integer.getInteger(GeneratorLink.REPEAT, 1),
                workload,
                server,
                clock,
                probes,
                listener::phase);
    }

    /**
     * A run as the system properties want it.
     *
     * @throws IllegalStateException if the server cannot be reached
     * @throws IllegalArgumentException if a knob makes no sense
     */
    static LoadRun prepare(Transport transport, GatlingLog log) {
        RunListener listener = RunListener.ofThisProcess();
        Workload workload = Knobs.read(System.getProperties(), transport);
        try {
            return new LoadRun(transport, workload, listener, log);
        } catch (IOException unreachable) {
            String reason = "no Feedlab server answers at " + workload.target() + ": " + unreachable;
            listener.failed(reason);
            throw new IllegalStateException(reason, unreachable);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }

    Workload workload() {
        return workload;
    }

    Conductor conductor() {
        return conductor;
    }

    /** Whether a person runs it, rather than a comparison. */
    boolean isAlone() {
        return listener instanceof RunListener.Console;
    }

    Reading reading(Round round, String prefix, DeliveryLog deliveryLog) {
        return new Reading(round, workload, clock, prefix, deliveryLog);
    }

    void start() {
        Thread thread = new Thread(this::conduct, "conductor");
        thread.setDaemon(true);
        thread.start();
    }

    private void conduct() {
        try {
            result.complete(conductor.conduct(this::logLosses));
        } catch (Exception failure) {
            result.completeExceptionally(failure);
        }
    }

    private void logLosses(long published) {
        long now = TimeUnit.MICROSECONDS.toMillis(clock.now());
        for (Subscriber client : conductor.measured().subscribers()) {
            for (long lost = client.received(); lost < published; lost++) {
                log.lost(now);
            }
        }
    }

    /**
     * Waits for the figures and hands them over.
     *
     * @throws IllegalStateException if there are none
     */
    void finish() {
        try {
            listener.done(result.join());
        } catch (CompletionException failure) {
            listener.failed(String.valueOf(failure.getCause()));
            throw new IllegalStateException("the run could not be measured", failure.getCause());
        } finally {
            probes.close();
        }
    }
}
