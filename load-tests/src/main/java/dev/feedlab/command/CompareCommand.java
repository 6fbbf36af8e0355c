package dev.feedlab.command;

import dev.feedlab.compare.Comparison;
import dev.feedlab.compare.ComparisonState;
import dev.feedlab.process.Installation;
import dev.feedlab.process.OutputFolder;
import dev.feedlab.process.ServerUnderTest;
import dev.feedlab.workload.Preset;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import dev.feedlab.workload.WorkloadRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Measures the transports one after the other and reports. */
@Command(
        name = "compare",
        description = {
            "Measures the transports, one at a time, and reports.",
            "Each run has a server and a load generator of its own, on this machine."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every subscriber got every message, once and in order",
            "1:something was lost, doubled or out of order, or a run failed",
            "2:wrong options",
            "130:interrupted; the last line says how to go on"
        },
        footerHeading = "%nFor example:%n",
        footer = {
            "  ./feedlab compare",
            "  ./feedlab compare --preset standard --lang pt-BR --author \"Ana Souza\"",
            "  ./feedlab compare --transports long-polling,ws --rate 2 --clients 500",
            "  ./feedlab compare --resume results/20260801-101500"
        })
final class CompareCommand implements Callable<Integer> {

    private static final long SEEDS = 1_000_000;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description =
                    "ci, quick (a minute and a half; the default), standard or thorough; --plan says how long each takes.")
    private Preset preset;

    @Option(
            names = "--transports",
            paramLabel = "LIST",
            split = ",",
            hideParamSyntax = true,
            description = "What to compare, of short-polling,long-polling,sse,ws; default: all.")
    private List<Transport> transports;

    @Option(
            names = "--target",
            paramLabel = "URL",
            description = "A server that runs already; without it, each run has one of its own.")
    private String target;

    @Option(names = "--plan", description = "Print the runs and the time they will take; run nothing.")
    private boolean planOnly;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results; by default results/ and the time.")
    private Path out;

    @Option(
            names = "--resume",
            paramLabel = "DIR",
            description = "Go on with the interrupted comparison in that folder; its finished runs are kept.")
    private Path resume;

    @Mixin
    private EditionOptions edition;

    @Option(names = "--gatling-report", description = "Keep Gatling's own HTML report of each run as well.")
    private boolean gatlingReport;

    @ArgGroup(validate = false, heading = "%nWhat the preset decides, and may be changed:%n")
    private PresetChanges changes = new PresetChanges();

    @Override
    public Integer call() throws InterruptedException {
        ComparisonState state = resume == null ? begin() : resume();
        if (planOnly) {
            spec.commandLine().getOut().print(PlanText.of(state.plan()));
            spec.commandLine().getOut().flush();
            return ExitStatus.SOUND;
        }
        Comparison comparison = Comparison.prepare(
                state,
                Installation.present(),
                gatlingReport,
                edition.edition(state.report()),
                resumption(state.folder()));
        spec.commandLine()
                .getErr()
                .println("Seed " + state.workload().seed() + "; with --seed "
                        + state.workload().seed() + " the same order and texts come again.");
        return switch (comparison.run()) {
            case SOUND -> ExitStatus.SOUND;
            case UNSOUND -> ExitStatus.UNSOUND;
            case INTERRUPTED -> ExitStatus.INTERRUPTED;
        };
    }

    /** The command that goes on with this comparison once it is interrupted. */
    private String resumption(Path folder) {
        List<String> words = new ArrayList<>(
                List.of(System.getProperty("feedlab.launcher", "./feedlab"), "compare", "--resume", folder.toString()));
        words.addAll(edition.words());
        if (gatlingReport) {
            words.add("--gatling-report");
        }
        return ShellWords.of(words);
    }

    private ComparisonState begin() {
        Path folder = out != null ? out : OutputFolder.named("");
        Workload workload = workload((preset != null ? preset : Preset.QUICK).workload(drawnSeed()));
        return ComparisonState.begin(folder, CommandText.of(workload), workload);
    }

    /** The options given beside the folder have to say what the comparison in it does. */
    private ComparisonState resume() {
        if (out != null) {
            throw new ParameterException(
                    spec.commandLine(), "--resume " + resume + " says where the results go; leave --out away");
        }
        ComparisonState state = ComparisonState.resume(resume);
        Workload left = state.workload();
        state.requireSame(workload(preset != null ? preset.workload(left.seed()) : left));
        return state;
    }

    /** Above 0, and short enough to type. */
    private static long drawnSeed() {
        return ThreadLocalRandom.current().nextLong(1, SEEDS);
    }

    private Workload workload(Workload base) {
        Workload workload = changes.to(
                base,
                transports == null
                        ? base.transports()
                        : transports.stream().sorted().toList(),
                target == null ? base.target() : ServerUnderTest.targetUrl(target));
        try {
            WorkloadRules.check(workload);
        } catch (IllegalArgumentException senseless) {
            throw new ParameterException(spec.commandLine(), senseless.getMessage(), senseless);
        }
        return workload;
    }
}
