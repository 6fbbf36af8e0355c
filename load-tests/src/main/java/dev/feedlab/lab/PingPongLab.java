package dev.feedlab.lab;

import com.sun.management.OperatingSystemMXBean;
import dev.feedlab.client.ServerStats;
import dev.feedlab.lab.LabPlan.Planned;
import dev.feedlab.lab.client.PingClient;
import dev.feedlab.process.Installation;
import dev.feedlab.process.MachineFacts;
import dev.feedlab.process.RunFailedException;
import dev.feedlab.process.ServerUnderTest;
import dev.feedlab.process.Supervisor;
import dev.feedlab.terminal.Progress;
import dev.feedlab.workload.Transport;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The classic lab: round trips strictly one after the other, over HTTP and over WebSocket. */
public final class PingPongLab {

    private final LabSetup setup;
    private final Installation installation;
    private final LabPlan plan;
    private final List<LabRun> runs = new ArrayList<>();
    private final String startedAt =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    private final double loadAverageBefore =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getSystemLoadAverage();
    private WarmUp warmUp = WarmUp.NONE;
    private ServerStats server;

    /**
     * Prepares a lab and makes sure that there is a server for it.
     *
     * @throws dev.feedlab.process.RefusedException if there is none
     */
    public PingPongLab(LabSetup setup, Installation installation) {
        ServerUnderTest.require(setup.target(), installation);
        this.setup = setup;
        this.installation = installation;
        this.plan = LabPlan.of(setup);
    }

    /** Takes what there is, when the lab is done or has to end. */
    @FunctionalInterface
    public interface ResultSink {
        void accept(LabResult result) throws IOException;
    }

    /**
     * Makes the runs.
     *
     * @param sink is given whatever runs were made, even after Ctrl-C
     * @return whether all of them were made
     * @throws RunFailedException if the server did not start, or a ping was not answered rightly
     */
    public boolean run(ResultSink sink) throws InterruptedException, RunFailedException, IOException {
        try (Supervisor supervisor = Supervisor.waitingForResults();
                ServerUnderTest target =
                        ServerUnderTest.open(setup.target(), installation, supervisor, supervisor.folder())) {
            try {
                server = target.stats(Transport.POLLING);
                play(target.baseUrl(), new Stopwatch(supervisor::isInterrupted));
            } catch (IOException failed) {
                if (!supervisor.isInterruptedOrSoon()) {
                    throw new RunFailedException(failed.getMessage(), failed);
                }
            } finally {
                sink.accept(result());
            }
        }
        return isComplete();
    }

    private boolean isComplete() {
        return runs.size() == plan.runs().size();
    }

    private void play(URI url, Stopwatch stopwatch) throws IOException {
        try (Progress display = Progress.onStandardError()) {
            LabProgress progress = new LabProgress(plan, display);
            if (setup.warmupSeconds() > 0) {
                warm(url, stopwatch, progress);
            }
            for (int index = 0; index < plan.runs().size(); index++) {
                time(index, url, stopwatch, progress);
            }
        }
    }

    private void warm(URI url, Stopwatch stopwatch, LabProgress progress) throws IOException {
        while (!warmUp.enough()) {
            for (Way way : Way.values()) {
                progress.warmsUp(way, warmUp);
                stopwatch.reset();
                try (PingClient client = way.connect(url)) {
                    warmUp = warmUp.with(stopwatch.warm(way, client, WarmUp.sliceNanos(setup.warmupSeconds())));
                }
            }
        }
        progress.isWarm(warmUp);
    }

    private void time(int index, URI url, Stopwatch stopwatch, LabProgress progress) throws IOException {
        Planned planned = plan.runs().get(index);
        stopwatch.reset();
        progress.begins(index, stopwatch::done);
        try (PingClient client = planned.way().connect(url)) {
            LabRun run = stopwatch.time(planned, client);
            runs.add(run);
            progress.done(index, run);
        }
    }

    private LabResult result() {
        List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-D"))
                .toList();
        return new LabResult(
                LabResult.SCHEMA,
                isComplete(),
                startedAt,
                setup.command(),
                null,
                setup,
                MachineFacts.gather(setup.target(), flags, Map.of(), installation, server),
                loadAverageBefore,
                warmUp,
                runs);
    }
}
