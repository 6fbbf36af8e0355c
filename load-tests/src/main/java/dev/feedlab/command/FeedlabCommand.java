package dev.feedlab.command;

import dev.feedlab.process.RefusedException;
import dev.feedlab.workload.ArrivalProcess;
import dev.feedlab.workload.Preset;
import dev.feedlab.workload.RequestHeaders;
import dev.feedlab.workload.Transport;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line: {@code feedlab compare}, {@code feedlab report}, the labs, {@code feedlab stalled-readers}, and
 * {@code feedlab serve} for the help's sake.
 */
@Command(
        name = "feedlab",
        description = "One message feed, every transport, measured honestly.",
        mixinStandardHelpOptions = true,
        versionProvider = FeedlabCommand.Version.class,
        subcommands = {
            ServeCommand.class,
            CompareCommand.class,
            ReportCommand.class,
            PingPongCommand.class,
            PollingArithmeticCommand.class,
            StalledReadersCommand.class
        })
public final class FeedlabCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs the command line and exits with its status. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line; bad options and refusals are one line on standard error and status 2. */
    static CommandLine commandLine() {
        return new CommandLine(new FeedlabCommand())
                .registerConverter(Preset.class, word(Preset::of))
                .registerConverter(Transport.class, word(Transport::of))
                .registerConverter(ArrivalProcess.class, word(ArrivalProcess::of))
                .registerConverter(RequestHeaders.class, word(RequestHeaders::of))
                .setParameterExceptionHandler((refused, arguments) -> refuse(refused.getCommandLine(), refused))
                .setExecutionExceptionHandler((failure, commandLine, parsed) -> {
                    if (failure instanceof RefusedException) {
                        return refuse(commandLine, failure);
                    }
                    throw failure;
                });
    }

    /** Reads a word whose class knows what it means, and says what is expected where it means nothing. */
    private static <T> CommandLine.ITypeConverter<T> word(Function<String, T> meaning) {
        return word -> {
            try {
                return meaning.apply(word);
            } catch (IllegalArgumentException unknown) {
                throw new CommandLine.TypeConversionException(unknown.getMessage());
            }
        };
    }

    private static int refuse(CommandLine commandLine, Exception refused) {
        String name = commandLine.getCommandSpec().qualifiedName();
        commandLine.getErr().println(name + ": " + oneLine(refused) + " (" + name + " --help lists the options)");
        return CommandLine.ExitCode.USAGE;
    }

    private static String oneLine(Exception refused) {
        if (refused instanceof UnmatchedArgumentException surplus && !surplus.isUnknownOption()) {
            return "'" + surplus.getUnmatched().get(0) + "' is not known here";
        }
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
    }

    /** Without a subcommand there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "name a command: serve, compare, report, ping-pong, polling-arithmetic or stalled-readers");
    }

    /** The version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = FeedlabCommand.class.getPackage().getImplementationVersion();
            return new String[] {"feedlab " + (version == null ? "(not packaged)" : version)};
        }
    }
}
