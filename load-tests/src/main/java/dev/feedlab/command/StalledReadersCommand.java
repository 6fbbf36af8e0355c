package dev.feedlab.command;

import dev.feedlab.process.Installation;
import dev.feedlab.process.RunFailedException;
import dev.feedlab.stall.StallResult;
import dev.feedlab.stall.StallSetup;
import dev.feedlab.stall.StallTable;
import dev.feedlab.stall.StalledReaders;
import dev.feedlab.terminal.Progress;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Measures what readers that stop reading cost the others. */
@Command(
        name = "stalled-readers",
        description = "Measures what readers that stop reading cost the others.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:they cost nothing beyond the bound, and got all they were owed",
            "1:that could not be shown",
            "2:wrong options"
        },
        footerHeading = "%nFor example:%n",
        footer = {"  ./feedlab stalled-readers", "  ./feedlab stalled-readers --stalled 10 --pairs 10"})
final class StalledReadersCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--readers",
            paramLabel = "N",
            description = "Healthy readers of each, SSE and WebSocket (default: ${DEFAULT-VALUE}).")
    private int readers = 100;

    @Option(
            names = "--stalled",
            paramLabel = "N",
            description = "Readers of each that stop reading (default: ${DEFAULT-VALUE}).")
    private int stalled = 1;

    @Option(
            names = "--rate",
            paramLabel = "MSGS_PER_S",
            description = "Messages published per second (default: ${DEFAULT-VALUE}).")
    private double rate = 200;

    @Option(
            names = "--payload",
            paramLabel = "BYTES",
            description = "Length of a message's text (default: ${DEFAULT-VALUE}).")
    private int payload = 512;

    @Option(
            names = "--pairs",
            paramLabel = "K",
            description = "Windows without and with stalled readers (default: ${DEFAULT-VALUE} of each).")
    private int pairs = 3;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "Seconds that a window publishes (default: ${DEFAULT-VALUE}).")
    private int seconds = 5;

    @Option(
            names = "--warmup",
            paramLabel = "S",
            description = "Seconds of a first window that is not counted (default: ${DEFAULT-VALUE}).")
    private int warmup = 10;

    @Option(
            names = "--retain",
            paramLabel = "MESSAGES",
            description = "Messages that the server keeps (default: ${DEFAULT-VALUE}).")
    private int retained = 10_000;

    @Override
    public Integer call() throws InterruptedException {
        StallSetup setup = setup();
        try (Progress display = Progress.onStandardError()) {
            StallResult result = new StalledReaders(setup, Installation.present(), display).run();
            spec.commandLine().getOut().print(StallTable.of(result));
            spec.commandLine().getOut().flush();
            return result.objections().isEmpty() ? ExitStatus.SOUND : ExitStatus.UNSOUND;
        } catch (RunFailedException failed) {
            spec.commandLine().getErr().println("feedlab stalled-readers: " + failed.getMessage());
            return ExitStatus.UNSOUND;
        }
    }

    private StallSetup setup() {
        try {
            return new StallSetup(
                    readers,
                    stalled,
                    rate,
                    payload,
                    pairs,
                    Duration.ofSeconds(seconds),
                    Duration.ofSeconds(warmup),
                    retained);
        } catch (IllegalArgumentException senseless) {
            throw new ParameterException(spec.commandLine(), senseless.getMessage(), senseless);
        }
    }
}
