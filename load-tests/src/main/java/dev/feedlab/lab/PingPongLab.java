package dev.feedlab.lab;

import com.sun.management.OperatingSystemMXBean;
import dev.feedlab.client.ServerStats;
import dev.feedlab.compare.MachineFacts;
import dev.feedlab.lab.LabPlan.Planned;
import dev.feedlab.lab.client.PingClient;
import dev.feedlab.process.Children;
import dev.feedlab.process.Installation;
import dev.feedlab.process.Interruption;
import dev.feedlab.process.RunFailedException;
import dev.feedlab.process.WorkFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The classic lab: round trips strictly one after the other, over HTTP and over WebSocket. */
public final class PingPongLab {

    private final LabSetup setup;
    private final Installation installation;
    private final String command;
    private final LabPlan plan;
    private final Pace pace = new Pace();
    private final List<LabRun> runs = new ArrayList<>();
    private final String startedAt =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    private final double loadAverageBefore =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getSystemLoadAverage();
    private ServerStats server;

    /**
     * Prepares a lab and makes sure that there is a server for it.
     *
     * @param command the command line that does it again
     * @throws dev.feedlab.process.RefusedException if there is none
     */
    public PingPongLab(LabSetup setup, Installation installation, String command) {
        LabServer.require(setup.target(), installation);
        this.setup = setup;
        this.installation = installation;
        this.command = command;
        this.plan = LabPlan.of(setup);
    }

    /** Takes what there is, when the lab is done or has to end. */
    @FunctionalInterface
    public interface Conclusion {
        void draw(LabResult result) throws IOException;
    }

    /**
     * Makes the runs.
     *
     * @param conclusion drawn from whatever runs were made, even after Ctrl-C
     * @return whether all of them were made
     * @throws RunFailedException if the server did not start, or a ping was not answered rightly
     */
    public boolean run(Conclusion conclusion) throws InterruptedException, RunFailedException, IOException {
        Children children = new Children();
        try (Interruption interruption = new Interruption(children);
                WorkFolder work = new WorkFolder();
                LabServer target = LabServer.open(setup.target(), installation, children, work)) {
            try {
                server = target.stats();
                play(target, new Stopwatch(interruption::hasBegun));
            } catch (IOException failed) {
                if (!interruption.hasBegunOrDoesSoon()) {
                    throw new RunFailedException(failed.getMessage(), failed);
                }
            } finally {
                conclusion.draw(result());
            }
        }
        return isComplete();
    }

    private boolean isComplete() {
        return runs.size() == plan.runs().size();
    }

    private void play(LabServer target, Stopwatch stopwatch) throws IOException {
        try (LabProgress progress = LabProgress.ofProcess()) {
            if (setup.warmupSeconds() > 0) {
                warmAll(target, stopwatch, progress);
            }
            for (int index = 0; index < plan.runs().size(); index++) {
                time(index, target, stopwatch, progress);
            }
        }
    }

    private void warmAll(LabServer target, Stopwatch stopwatch, LabProgress progress) throws IOException {
        for (Way way : Way.values()) {
            warm(way, target, stopwatch, progress);
        }
    }

    private void warm(Way way, LabServer target, Stopwatch stopwatch, LabProgress progress) throws IOException {
        stopwatch.reset();
        progress.begins(() -> "warm-up, " + LabWords.name(way) + ": " + LabWords.roundTrips(stopwatch.done()));
        try (PingClient client = way.connect(target.url())) {
            pace.note(way, stopwatch.warm(client, TimeUnit.SECONDS.toNanos(setup.warmupSeconds())));
        }
        progress.done("warm-up, " + LabWords.name(way) + ": " + LabWords.roundTrips(stopwatch.done()));
    }

    private void time(int index, LabServer target, Stopwatch stopwatch, LabProgress progress) throws IOException {
        Planned planned = plan.runs().get(index);
        stopwatch.reset();
        String name = LabWords.name(index, plan, setup);
        progress.begins(() -> name + ": " + LabWords.share(stopwatch.done(), planned.quantity())
                + LabWords.left(pace, plan.runs().subList(index, plan.runs().size()), stopwatch.done()));
        try (PingClient client = planned.way().connect(target.url())) {
            LabRun run = stopwatch.time(planned, client);
            runs.add(run);
            pace.note(run.way(), (double) run.durationNanos() / run.quantity());
        }
        progress.done(name + ": " + LabWords.seconds(runs.get(runs.size() - 1))
                + LabWords.left(pace, plan.runs().subList(index + 1, plan.runs().size()), 0));
    }

    private LabResult result() {
        List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-D"))
                .toList();
        return new LabResult(
                LabResult.SCHEMA,
                isComplete(),
                startedAt,
                command,
                setup,
                MachineFacts.gather(setup.target(), flags, Map.of(), installation, server),
                loadAverageBefore,
                runs);
    }
}
