package dev.feedlab.server;

import dev.feedlab.store.MemoryStore;
import dev.feedlab.store.Retention;
import io.javalin.util.JavalinBindException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code feedlab serve}. */
@Command(
        name = "feedlab serve",
        description = "Serves the feeds, and the page at /, until it is stopped (Ctrl-C or SIGTERM).",
        sortOptions = false,
        abbreviateSynopsis = true,
        mixinStandardHelpOptions = true,
        footerHeading = "%nFor example:%n",
        footer = {
            "  ./feedlab serve",
            "  ./feedlab serve --host 0.0.0.0 --publish-rate 20    for a class room",
            "  ./feedlab serve --reports results"
        },
        versionProvider = ServeCommand.Version.class)
public final class ServeCommand implements Callable<Integer> {

    /** Stores that can be chosen. */
    enum StoreKind {
        memory
    }

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address of this machine to listen on; 0.0.0.0 for all (default: ${DEFAULT-VALUE}).")
    private String host = Settings.defaults().host();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on; 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port = Settings.defaults().port();

    @Option(names = "--store", paramLabel = "KIND", description = "Where messages are kept: memory (default).")
    private StoreKind store = StoreKind.memory;

    @Option(
            names = "--retain",
            paramLabel = "MESSAGES",
            description = "Messages kept of each feed (default: ${DEFAULT-VALUE}).")
    private int retained = Retention.DEFAULT.messages();

    @Option(
            names = "--retain-mib",
            paramLabel = "MIB",
            description = "MiB of memory for the messages of one feed (default: ${DEFAULT-VALUE}).")
    private int retainedMib = mib(Retention.DEFAULT.bytesOfFeed());

    @Option(
            names = "--retain-total-mib",
            paramLabel = "MIB",
            description =
                    "MiB of memory for the messages of all feeds; more takes a larger heap, by FEEDLAB_JAVA_OPTS=-Xmx…"
                            + " (default: ${DEFAULT-VALUE}).")
    private int retainedTotalMib = mib(Retention.DEFAULT.bytes());

    @Option(
            names = "--max-feeds",
            paramLabel = "N",
            description = "Most feeds that messages are published to (default: ${DEFAULT-VALUE}).")
    private int maxFeeds = Retention.DEFAULT.feeds();

    @Option(
            names = "--max-subscribers",
            paramLabel = "N",
            description = "Most subscriptions open at once (default: ${DEFAULT-VALUE}).")
    private int maxSubscribers = Settings.defaults().maxSubscribers();

    @Option(
            names = "--publish-rate",
            paramLabel = "MSGS_PER_S",
            description = "Most messages per second from one address; 0 for no limit (default: ${DEFAULT-VALUE}).")
    private int publishRate = Settings.defaults().publishRate();

    @Option(
            names = "--heartbeat",
            paramLabel = "S",
            description = "Seconds between two signs of life on a silent stream, 1 to 30 (default: ${DEFAULT-VALUE}).")
    private int heartbeatSeconds = Settings.defaults().heartbeatSeconds();

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description = "Origin whose pages may open WebSockets too, such as https://example.org; repeatable.")
    private List<String> allowedOrigins = List.of();

    @Option(
            names = "--no-wire-tap",
            description = "Do not let visitors see the bytes of their own connections (/wire).")
    private boolean noWireTap;

    @Option(
            names = "--write-times",
            description =
                    "Let a measuring client ask when each write on its own connection began and ended (/write-times);"
                            + " needs --no-wire-tap.")
    private boolean writeTimes;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            description = "Folder of finished reports, such as results; they are listed at /reports.")
    private Optional<Path> reports = Optional.empty();

    /** Runs the command and ends the process with its exit status. */
    public static void main(String... arguments) {
        CommandLine command = new CommandLine(new ServeCommand())
                .registerConverter(int.class, ServeCommand::whole)
                .setParameterExceptionHandler(ServeCommand::explain)
                .setExecutionExceptionHandler(ServeCommand::explain);
        System.exit(command.execute(arguments));
    }

    private static int whole(String word) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException other) {
            throw new CommandLine.TypeConversionException("'" + word + "' is not a whole number");
        }
    }

    private static int explain(ParameterException wrong, String... arguments) {
        return fail(
                wrong.getCommandLine(),
                wrong instanceof UnmatchedArgumentException surplus ? unmatched(surplus) : wrong.getMessage());
    }

    private static String unmatched(UnmatchedArgumentException surplus) {
        String what = (surplus.isUnknownOption() ? "unknown option" : "unexpected") + " '"
                + surplus.getUnmatched().get(0) + "'";
        return surplus.getSuggestions().stream()
                .findFirst()
                .map(name -> what + "; did you mean '" + name + "'?")
                .orElse(what);
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        return fail(command, failure.toString());
    }

    private static int fail(CommandLine command, String message) {
        PrintWriter err = command.getErr();
        err.println("feedlab serve: " + message.lines().findFirst().orElse("failed") + " (--help lists the options)");
        return CommandLine.ExitCode.USAGE;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = settings();
        FeedlabServer server;
        try {
            server = FeedlabServer.start(settings, new MemoryStore(retention(), InstantSource.system()));
        } catch (JavalinBindException refused) {
            throw wrong("port " + port + " of " + host + " is " + reason(refused)
                    + "; choose another one with --port, or --port 0 for any free one");
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "feedlab-stop"));
        reports.filter(folder -> !Files.exists(folder))
                .ifPresent(
                        folder -> spec.commandLine().getErr().println("No reports yet: there is no folder " + folder));
        spec.commandLine().getOut().println("Feedlab is ready at " + server.url());
        server.urls().stream()
                .skip(1)
                .forEach(url -> spec.commandLine().getOut().println("Others on the network find it at " + url));
        spec.commandLine().getOut().flush();
        new CountDownLatch(1).await();
        return CommandLine.ExitCode.OK;
    }

    private String reason(JavalinBindException refused) {
        return Stream.iterate((Throwable) refused, Objects::nonNull, Throwable::getCause)
                        .anyMatch(cause -> String.valueOf(cause.getMessage()).contains("Permission denied"))
                ? "for administrators only"
                : "taken " + PortHolder.of(Addresses.urls(host, port).get(0), port);
    }

    private Retention retention() {
        require("--retain", retained, 1, 10_000_000);
        require("--retain-mib", retainedMib, 1, 1_000_000);
        require("--retain-total-mib", retainedTotalMib, 1, 1_000_000);
        require("--max-feeds", maxFeeds, 1, 1_000_000);
        return new Retention(retained, retainedMib * Retention.MIB, retainedTotalMib * Retention.MIB, maxFeeds);
    }

    private static int mib(long bytes) {
        return (int) (bytes / Retention.MIB);
    }

    private Settings settings() {
        require("--port", port, 0, 65_535);
        require("--max-subscribers", maxSubscribers, 1, 1_000_000);
        require("--publish-rate", publishRate, 0, 1_000_000);
        require("--heartbeat", heartbeatSeconds, 1, 30);
        Addresses.objection(host).ifPresent(objection -> {
            throw wrong("--host: " + objection);
        });
        if (writeTimes && !noWireTap) {
            throw wrong("--write-times needs --no-wire-tap");
        }
        if (reports.filter(Files::isRegularFile).isPresent()) {
            throw wrong("--reports is the file " + reports.get() + "; expected a folder");
        }
        return Settings.builder()
                .host(host)
                .port(port)
                .maxSubscribers(maxSubscribers)
                .publishRate(publishRate)
                .heartbeatSeconds(heartbeatSeconds)
                .allowedOrigins(allowedOrigins)
                .wireTap(!noWireTap)
                .writeTimes(writeTimes)
                .reports(reports)
                .build();
    }

    private void require(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw wrong(option + " is " + value + "; expected " + least + " to " + most);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Tells the version that the jar carries. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = ServeCommand.class.getPackage().getImplementationVersion();
            return new String[] {"Feedlab " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
