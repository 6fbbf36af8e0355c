package dev.feedlab.command;

import dev.feedlab.lab.arithmetic.PollingArithmetic;
import dev.feedlab.lab.arithmetic.PollingSetup;
import dev.feedlab.lab.arithmetic.PollingTable;
import dev.feedlab.process.Installation;
import dev.feedlab.process.RunFailedException;
import dev.feedlab.process.ServerUnderTest;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Counts what polling costs in requests. */
@Command(
        name = "polling-arithmetic",
        description = {
            "Counts the requests of clients that poll.",
            "Nothing is published; what is counted stands beside what arithmetic says."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:counted", "1:a poll was not answered rightly", "2:wrong options", "130:interrupted"},
        footerHeading = "%nFor example:%n",
        footer = {
            "  ./feedlab polling-arithmetic",
            "  ./feedlab polling-arithmetic --clients 10 --interval-ms 500 --duration 30"
        })
final class PollingArithmeticCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--clients",
            paramLabel = "N",
            defaultValue = "3",
            description = "Clients that poll; default: ${DEFAULT-VALUE}.")
    private int clients;

    @Option(
            names = "--interval-ms",
            paramLabel = "MS",
            defaultValue = "1000",
            description = "Milliseconds from one poll to the next; default: ${DEFAULT-VALUE}.")
    private int interval;

    @Option(
            names = "--duration",
            paramLabel = "S",
            defaultValue = "60",
            description = "Seconds that they poll; default: ${DEFAULT-VALUE}.")
    private int duration;

    @Option(
            names = "--target",
            paramLabel = "URL",
            description = "A server that runs already; without it, one is started.")
    private String target;

    @Override
    public Integer call() throws InterruptedException {
        PollingSetup setup = setup();
        PollingArithmetic arithmetic = new PollingArithmetic(setup, Installation.present());
        PrintWriter terminal = spec.commandLine().getOut();
        try {
            String table = PollingTable.of(setup, arithmetic.run());
            terminal.println();
            terminal.print(table);
            terminal.flush();
            return ExitStatus.SOUND;
        } catch (RunFailedException failed) {
            spec.commandLine().getErr().println(failed.getMessage());
            return ExitStatus.UNSOUND;
        }
    }

    private PollingSetup setup() {
        PollingSetup setup = new PollingSetup(clients, interval, duration, ServerUnderTest.targetUrl(target));
        try {
            setup.check();
            return setup;
        } catch (IllegalArgumentException senseless) {
            throw new ParameterException(spec.commandLine(), senseless.getMessage(), senseless);
        }
    }
}
