package dev.feedlab.compare;

import dev.feedlab.process.Children;
import dev.feedlab.process.Installation;
import dev.feedlab.process.Interruption;
import dev.feedlab.process.RefusedException;
import dev.feedlab.process.RunFailedException;
import dev.feedlab.process.Target;
import dev.feedlab.process.WorkFolder;
import dev.feedlab.report.Edition;
import dev.feedlab.result.Machine;
import dev.feedlab.result.Results;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Workload;
import java.nio.file.Path;
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

    private final ComparisonState sweep;
    private final Plan plan;
    private final Installation installation;
    private final OutputFolder out;
    private final Path gatlingReports;
    private final Edition edition;
    private final List<Run> runs;
    private boolean interrupted;

    private Comparison(
            ComparisonState sweep, Installation installation, OutputFolder out, Path gatlingReports, Edition edition) {
        this.sweep = sweep;
        this.plan = sweep.plan();
        this.installation = installation;
        this.out = out;
        this.gatlingReports = gatlingReports;
        this.edition = edition;
        this.runs = new ArrayList<>(sweep.runs());
    }

    /**
     * Prepares a comparison and makes sure that it can be made.
     *
     * @param withGatlingReports whether to keep Gatling's own HTML reports beside the results too
     * @param edition for whom the report is
     * @throws RefusedException if there is no server, the folder cannot be written, or the runs that are there already
     *     come from another machine
     */
    public static Comparison prepare(
            ComparisonState sweep, Installation installation, boolean withGatlingReports, Edition edition) {
        requireServer(sweep.workload(), installation);
        sweep.requireSame(MachineFacts.gather(sweep.workload(), installation, null));
        OutputFolder out = OutputFolder.prepare(sweep.folder());
        return new Comparison(
                sweep, installation, out, withGatlingReports ? out.path().resolve("gatling") : null, edition);
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
            new Conclusion(out, plan, edition).draw(results, interrupted);
            return status(results);
        }
    }

    private void makeAll(Runner runner, Interruption interruption) throws InterruptedException {
        try (Progress progress = Progress.of(plan)) {
            for (int index = 0; index < plan.runs().size() && !interruption.hasBegun(); index++) {
                PlannedRun planned = plan.runs().get(index);
                if (!plan.isDone(planned)) {
                    progress.begins(index);
                    make(planned, runner, progress, interruption);
                }
            }
        }
        interrupted = interruption.hasBegun();
    }

    private void make(PlannedRun planned, Runner runner, Progress progress, Interruption interruption)
            throws InterruptedException {
        try {
            Run run = runner.make(planned, progress::now);
            sweep.requireSame(machine(runner));
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

    /** The machine, with all that is known of the server; before there is one, with what was known of the one before. */
    private Machine machine(Runner runner) {
        if (runner.serverFacts() == null && sweep.machine().isPresent()) {
            return sweep.machine().get();
        }
        return MachineFacts.gather(plan.workload(), installation, runner.serverFacts());
    }

    private Results results(Runner runner) {
        return new Results(
                Results.SCHEMA,
                runs.size() == plan.runs().size(),
                sweep.startedAt(),
                sweep.command(),
                plan.workload(),
                machine(runner),
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
