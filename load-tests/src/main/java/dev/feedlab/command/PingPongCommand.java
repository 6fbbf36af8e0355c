package dev.feedlab.command;

import dev.feedlab.lab.LabFile;
import dev.feedlab.lab.LabResult;
import dev.feedlab.lab.LabSetup;
import dev.feedlab.lab.PingPongLab;
import dev.feedlab.lab.page.LabReport;
import dev.feedlab.process.Installation;
import dev.feedlab.process.OutputFolder;
import dev.feedlab.process.RefusedException;
import dev.feedlab.process.RunFailedException;
import dev.feedlab.process.ServerUnderTest;
import dev.feedlab.report.Edition;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Times round trips over HTTP and WebSocket and reports. */
@Command(
        name = "ping-pong",
        description = {
            "Times round trips over HTTP and WebSocket, and reports.",
            "They are made strictly one after the other, by one client."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all runs were made",
            "1:a ping was not answered rightly",
            "2:wrong options",
            "130:interrupted"
        },
        footerHeading = "%nFor example:%n",
        footer = {
            "  ./feedlab ping-pong 1000 5000 10000",
            "  ./feedlab ping-pong 1000 --target http://192.168.1.20:7070",
            "  ./feedlab ping-pong --from results/ping-pong-20260801-101500/lab.json"
        })
final class PingPongCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "N",
            description = "Round trips of a run: 1 to 20 numbers between 1 and 10,000,000, such as 1000 5000 10000.")
    private List<String> quantities = List.of();

    @Option(
            names = "--repeats",
            paramLabel = "K",
            defaultValue = "5",
            description = "Runs of each; default: ${DEFAULT-VALUE}.")
    private int repeats;

    @Option(
            names = "--warmup",
            paramLabel = "S",
            defaultValue = "5",
            description = {
                "Seconds that each way is played before, at least; until the pace holds,",
                "up to six times as long; default: ${DEFAULT-VALUE}."
            })
    private int warmup;

    @Option(
            names = "--target",
            paramLabel = "URL",
            description = "A server that runs already; without it, the lab starts one of its own.")
    private String target;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Decides the order of the runs; default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results; by default results/ping-pong- and the time.")
    private Path out;

    @Mixin
    private EditionOptions edition;

    @Option(
            names = "--from",
            paramLabel = "lab.json",
            description = "Make the report of an earlier lab again, and run nothing.")
    private Path from;

    @Override
    public Integer call() throws InterruptedException, IOException {
        return from == null ? measure() : reportAgain();
    }

    private int measure() throws InterruptedException, IOException {
        LabSetup setup = setup();
        PingPongLab lab = new PingPongLab(setup, Installation.present());
        Path named = out != null ? out : OutputFolder.named("ping-pong-");
        OutputFolder.requireFree(named, "lab.json", "");
        Path folder = OutputFolder.prepare(named);
        try {
            boolean complete = lab.run(result -> write(result, folder));
            return complete ? ExitStatus.SOUND : ExitStatus.INTERRUPTED;
        } catch (RunFailedException failed) {
            spec.commandLine().getErr().println(failed.getMessage());
            return ExitStatus.UNSOUND;
        }
    }

    private void write(LabResult result, Path folder) throws IOException {
        Path file = folder.resolve("lab.json");
        LabFile.write(result.with(edition.edition().options()), file);
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println();
        if (!result.complete()) {
            spec.commandLine().getErr().println("Incomplete: " + result.runs().size() + " runs were made.");
        }
        if (!result.runs().isEmpty()) {
            terminal.print(LabReport.terminal(result, edition.edition().language()));
            terminal.println();
        }
        terminal.println("Results: " + file);
        if (!result.runs().isEmpty()) {
            terminal.println("Report:  " + LabReport.write(result, folder, edition.edition()));
        }
        terminal.flush();
    }

    private int reportAgain() throws IOException {
        if (!quantities.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--from runs nothing; leave out the numbers");
        }
        try {
            LabResult result = LabFile.read(from);
            if (result.runs().isEmpty()) {
                throw new RefusedException(from + " holds no runs");
            }
            Edition wanted = edition.edition(result.report());
            Path folder = OutputFolder.prepare(
                    out != null ? out : from.toAbsolutePath().getParent());
            if (out != null) {
                LabFile.write(result.with(wanted.options()), folder.resolve("lab.json"));
            }
            spec.commandLine().getOut().println(LabReport.write(result, folder, wanted));
            return ExitStatus.SOUND;
        } catch (NoSuchFileException missing) {
            throw new RefusedException(missing.getFile() + " does not exist", missing);
        } catch (IOException unusable) {
            throw new RefusedException(unusable.getMessage(), unusable);
        }
    }

    private LabSetup setup() {
        try {
            String server = ServerUnderTest.targetUrl(target);
            LabSetup setup = new LabSetup(numbers(), repeats, warmup, seed, server);
            setup.check();
            return setup;
        } catch (IllegalArgumentException senseless) {
            throw new ParameterException(spec.commandLine(), senseless.getMessage(), senseless);
        }
    }

    private List<Integer> numbers() {
        return quantities.stream().map(PingPongCommand::number).toList();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException other) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a whole number; expected 1 to " + LabSetup.LARGEST_QUANTITY, other);
        }
    }
}
