package dev.feedlab.compare;

import dev.feedlab.client.ServerStats;
import dev.feedlab.process.Installation;
import dev.feedlab.process.MachineFacts;
import dev.feedlab.process.RefusedException;
import dev.feedlab.process.RunFailedException;
import dev.feedlab.process.ServerUnderTest;
import dev.feedlab.process.Supervisor;
import dev.feedlab.report.Edition;
import dev.feedlab.result.Machine;
import dev.feedlab.result.Results;
import dev.feedlab.result.Run;
import dev.feedlab.terminal.Progress;
import dev.feedlab.terminal.Stage;
import dev.feedlab.workload.Workload;
import io.gatling.commons.util.GatlingVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A whole comparison: it makes all the runs of a plan, and writes down after each what there is. */
public final class Comparison {

    /** How a comparison ends. */
    public enum Outcome {
        /** All runs were made, and every subscriber got every message once and in order. */
        SOUND,
        /** Something was lost, doubled or reordered, or a run failed. */
        UNSOUND,
        /** Ctrl-C came before the last run. */
        INTERRUPTED
    }

    private final ComparisonState state;
    private final Plan plan;
    private final Installation installation;
    private final ComparisonFolder out;
    private final Path gatlingReports;
    private final Edition edition;
    private final String resumption;
    private final List<Run> runs;
    private boolean interrupted;

    private Comparison(
            ComparisonState state,
            Installation installation,
            ComparisonFolder out,
            Path gatlingReports,
            Edition edition,
            String resumption) {
        this.state = state;
        this.plan = state.plan();
        this.installation = installation;
        this.out = out;
        this.gatlingReports = gatlingReports;
        this.edition = edition;
        this.resumption = resumption;
        this.runs = new ArrayList<>(state.runs());
    }

    /**
     * Prepares a comparison and makes sure that it can be made.
     *
     * @param withGatlingReports whether to keep Gatling's own HTML reports beside the results too
     * @param edition for whom the report is
     * @param resumption the command line that goes on where this is interrupted
     * @throws RefusedException if there is no server, the folder cannot be written, or the runs that are there already
     *     come from another machine
     */
    public static Comparison prepare(
            ComparisonState state,
            Installation installation,
            boolean withGatlingReports,
            Edition edition,
            String resumption) {
        ServerUnderTest.require(state.workload().target(), installation);
        state.requireSame(machine(state.workload(), installation, null));
        ComparisonFolder out = ComparisonFolder.prepare(state.folder());
        return new Comparison(
                state,
                installation,
                out,
                withGatlingReports ? out.path().resolve("gatling") : null,
                edition,
                resumption);
    }

    /** The machine and what measures on it; {@code server} is null where none was reached. */
    private static Machine machine(Workload workload, Installation installation, ServerStats server) {
        Map<String, String> tools =
                Map.of("gatling", GatlingVersion.ThisVersion().fullVersion());
        return MachineFacts.gather(workload.target(), GeneratorCommand.flags(), tools, installation, server);
    }

    /** Makes the runs, and writes down and prints what came of them. */
    public Outcome run() throws InterruptedException {
        try (Supervisor supervisor = Supervisor.waitingForResults()) {
            Runner runner = new Runner(plan, installation, supervisor, gatlingReports);
            ComparisonOutput output = new ComparisonOutput(out, plan, edition, resumption);
            try (Progress display = Progress.onStandardError()) {
                makeAll(runner, supervisor, new ComparisonProgress(plan, display));
                display.follow(() -> Stage.endless("writing the report"));
                output.write(results(runner));
            }
            output.print(results(runner), interrupted);
            return outcome(results(runner));
        }
    }

    private void makeAll(Runner runner, Supervisor supervisor, ComparisonProgress progress)
            throws InterruptedException {
        for (int index = 0; index < plan.runs().size() && !supervisor.isInterrupted(); index++) {
            PlannedRun planned = plan.runs().get(index);
            if (!plan.isDone(planned)) {
                progress.begins(index);
                make(planned, runner, progress, supervisor);
            }
        }
        interrupted = supervisor.isInterrupted();
    }

    private void make(PlannedRun planned, Runner runner, ComparisonProgress progress, Supervisor supervisor)
            throws InterruptedException {
        try {
            Run run = runner.make(planned, progress::now);
            state.requireSame(machine(runner));
            runs.add(run);
            out.write(results(runner));
            progress.done(run);
        } catch (RunFailedException failed) {
            if (!supervisor.isInterruptedOrSoon()) {
                progress.failed(failed.getMessage());
                out.keep(planned, runner.logs(planned));
            }
        }
    }

    /** The machine, with all that is known of the server; before there is one, with what was known of the one before. */
    private Machine machine(Runner runner) {
        if (runner.serverFacts() == null && state.machine().isPresent()) {
            return state.machine().get();
        }
        return machine(plan.workload(), installation, runner.serverFacts());
    }

    private Results results(Runner runner) {
        return new Results(
                Results.SCHEMA,
                runs.size() == plan.runs().size(),
                state.startedAt(),
                state.command(),
                edition.options(),
                plan.workload(),
                machine(runner),
                runs);
    }

    private Outcome outcome(Results results) {
        if (interrupted) {
            return Outcome.INTERRUPTED;
        }
        boolean sound = results.complete() && runs.stream().allMatch(plan::isFulfilledBy);
        return sound ? Outcome.SOUND : Outcome.UNSOUND;
    }
}
