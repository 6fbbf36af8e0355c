package dev.feedlab.command;

import dev.feedlab.workload.ArrivalProcess;
import dev.feedlab.workload.Preset;
import dev.feedlab.workload.RequestHeaders;
import dev.feedlab.workload.Transport;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

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
        },
        footerHeading = "%nFor example:%n",
        footer = {
            "  ./feedlab serve --reports results",
            "  ./feedlab compare",
            "  ./feedlab compare --preset standard --lang pt-BR --author \"Ana Souza\"",
            "  ./feedlab ping-pong 1000 5000 10000"
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
        return UsageErrors.addTo(CommandHelp.addTo(new CommandLine(new FeedlabCommand())))
                .registerConverter(Preset.class, word(Preset::of))
                .registerConverter(Transport.class, word(Transport::named))
                .registerConverter(ArrivalProcess.class, word(ArrivalProcess::of))
                .registerConverter(RequestHeaders.class, word(RequestHeaders::of))
                .registerConverter(int.class, number("a whole number", Integer::valueOf))
                .registerConverter(Integer.class, number("a whole number", Integer::valueOf))
                .registerConverter(Long.class, number("a whole number", Long::valueOf))
                .registerConverter(long.class, number("a whole number", Long::valueOf))
                .registerConverter(double.class, number("a number", Double::valueOf))
                .registerConverter(Double.class, number("a number", Double::valueOf));
    }

    /** Reads a number, and says what is expected where it is none. */
    private static <T> CommandLine.ITypeConverter<T> number(String expected, Function<String, T> reading) {
        return word -> {
            try {
                return reading.apply(word);
            } catch (NumberFormatException other) {
                throw new CommandLine.TypeConversionException("'" + word + "' is not " + expected);
            }
        };
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

    /** Without a subcommand there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "name a command: " + String.join(", ", spec.subcommands().keySet()));
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
