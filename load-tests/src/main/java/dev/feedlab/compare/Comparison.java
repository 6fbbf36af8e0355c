package dev.feedlab.compare;

import dev.feedlab.result.Results;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Workload;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A whole comparison: it makes all the runs of a plan, and writes down after each what there is. */
public final class Comparison {

    /** All runs were made, and every subscriber got every message once and in order. */
    public static final int SOUND = 0;

    /** Something was lost, doubled or reordered, or a run failed. */
    public static final int UNSOUND = 1;

    /** Ctrl-C. */
    public static final int INTERRUPTED = 130;

    private final Plan plan;
    private final Installation installation;
    private final String command;
    private final OutputFolder out;
    private final Path gatlingReports;
    private final String startedAt =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    private final List<Run> runs = new ArrayList<>();
    private boolean interrupted;

    private Comparison(Plan plan, Installation installation, String command, OutputFolder out, Path gatlingReports) {
        this.plan = plan;
        this.installation = installation;
        this.command = command;
        this.out = out;
        this.gatlingReports = gatlingReports;
    }

    /**
     * Prepares a comparison and makes sure that it can be made.
     *
     * @param command the command line that does it again
     * @param folder where the results go
     * @param withGatlingReports whether to keep Gatling's own HTML reports there too
     * @throws RefusedException if there is no server, or the folder cannot be written
     */
    public static Comparison prepare(
            Plan plan, Installation installation, String command, Path folder, boolean withGatlingReports) {
        requireServer(plan.workload(), installation);
        OutputFolder out = OutputFolder.prepare(folder);
        return new Comparison(
                plan,
                installation,
                command,
                out,
                withGatlingReports ? out.path().resolve("gatling") : null);
    }

    private static void requireServer(Workload workload, Installation installation) {
        if (workload.target() == null) {
            installation.serverJar();
        } else {
            Target.requireAnswer(workload.target());
        }
    }

    /**
     * Makes the runs.
     *
     * @return the status to exit with
     */
    public int run() throws InterruptedException {
        Children children = new Children();
        try (Interruption interruption = new Interruption(children);
                WorkFolder work = new WorkFolder()) {
            Runner runner = new Runner(plan, installation, children, work.path(), gatlingReports);
            makeAll(runner, interruption);
            Results results = results(runner);
            new Conclusion(out, plan).draw(results, interrupted);
            return status(results);
        }
    }

    private void makeAll(Runner runner, Interruption interruption) throws InterruptedException {
        try (Progress progress = Progress.of(plan)) {
            for (int index = 0; index < plan.runs().size() && !interruption.hasBegun(); index++) {
                progress.begins(index);
                make(plan.runs().get(index), runner, progress, interruption);
            }
        }
        interrupted = interruption.hasBegun();
    }

    private void make(PlannedRun planned, Runner runner, Progress progress, Interruption interruption)
            throws InterruptedException {
        try {
            Run run = runner.make(planned, progress::now);
            runs.add(run);
            out.write(results(runner));
            progress.done(run);
        } catch (RunFailedException failed) {
            if (!interruption.hasBegunOrDoesSoon()) {
                progress.failed(failed.getMessage());
                out.keep(planned, runner.logs(planned));
            }
        }
    }

    private Results results(Runner runner) {
        return new Results(
                Results.SCHEMA,
                runs.size() == plan.runs().size(),
                startedAt,
                command,
                plan.workload(),
                MachineFacts.gather(plan.workload(), installation, runner.serverFacts()),
                runs);
    }

    private int status(Results results) {
        if (interrupted) {
            return INTERRUPTED;
        }
        boolean sound = results.complete() && runs.stream().allMatch(this::isSound);
        return sound ? SOUND : UNSOUND;
    }

    private boolean isSound(Run run) {
        return run.deliveredEverything() && run.published() == plan.workload().messages();
    }
}
