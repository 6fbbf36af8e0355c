package dev.feedlab.command;

import dev.feedlab.compare.Comparison;
import dev.feedlab.compare.ComparisonState;
import dev.feedlab.process.Installation;
import dev.feedlab.process.OutputFolder;
import dev.feedlab.process.ServerUnderTest;
import dev.feedlab.workload.ArrivalProcess;
import dev.feedlab.workload.Preset;
import dev.feedlab.workload.RequestHeaders;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import dev.feedlab.workload.WorkloadRules;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Measures the transports one after the other and reports. */
@Command(
        name = "compare",
        description = "Measures the transports, one at a time, and writes a report.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 all delivered, 1 something lost, doubled, out of order or failed, 2 bad options,",
            "130 interrupted."
        })
final class CompareCommand implements Callable<Integer> {

    private static final long SEEDS = 1_000_000;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description =
                    "ci, quick (a minute and a half; the default), standard or thorough; other options change it.")
    private Preset preset;

    @Option(names = "--clients", paramLabel = "N", description = "Virtual users that subscribe.")
    private Integer clients;

    @Option(names = "--probes", paramLabel = "N", description = "Readers with a microsecond clock beside them.")
    private Integer probes;

    @Option(names = "--rate", paramLabel = "MSGS_PER_S", description = "Messages published per second.")
    private Double rate;

    @Option(
            names = "--arrivals",
            paramLabel = "HOW",
            description = "How messages follow each other: fixed (the default), poisson or burst:N (N at once).")
    private ArrivalProcess arrivals;

    @Option(names = "--payload", paramLabel = "BYTES", description = "Length of a message's text.")
    private Integer payload;

    @Option(names = "--duration", paramLabel = "S", description = "Seconds that a run is measured.")
    private Integer duration;

    @Option(names = "--warmup", paramLabel = "S", description = "Seconds that a run publishes before.")
    private Integer warmup;

    @Option(names = "--poll-interval", paramLabel = "MS", description = "Milliseconds between two short polls.")
    private Integer pollInterval;

    @Option(
            names = "--headers",
            paramLabel = "WHICH",
            description = "What subscribers send: lean (the default), browser (as Chromium) or browser+cookie.")
    private RequestHeaders headers;

    @Option(
            names = "--calibration",
            paramLabel = "S",
            description = "Seconds of each part that takes the server's cost apart; 0 for none.")
    private Integer calibration;

    @Option(names = "--waiting", paramLabel = "N", description = "Subscribers that only wait, in one of these parts.")
    private Integer waiting;

    @Option(names = "--repeats", paramLabel = "K", description = "Runs of each transport.")
    private Integer repeats;

    @Option(
            names = "--transports",
            paramLabel = "LIST",
            split = ",",
            description = "What to compare: polling,long-polling,sse,websocket (the default is all).")
    private List<Transport> transports;

    @Option(
            names = "--target",
            paramLabel = "URL",
            description = "A server that runs already; without it, each run has one of its own.")
    private String target;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Decides the order of the runs, the texts and Poisson's times; without it, chance does.")
    private Long seed;

    /** For comparing a transport with itself, where no difference is to be found. */
    @Option(names = "--disguised", paramLabel = "TRANSPORT", hidden = true)
    private Transport disguised;

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

    @Option(names = "--plan", description = "Print the runs and the time they will take; run nothing.")
    private boolean planOnly;

    @Override
    public Integer call() throws InterruptedException {
        ComparisonState state = resume == null ? begin() : resume();
        if (planOnly) {
            spec.commandLine().getOut().print(PlanText.of(state.plan()));
            spec.commandLine().getOut().flush();
            return ExitStatus.SOUND;
        }
        Comparison comparison = Comparison.prepare(state, Installation.present(), gatlingReport, edition.edition());
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
        Workload workload = new Workload(
                base.preset(),
                or(clients, base.clients()),
                or(probes, base.probes()),
                or(rate, base.ratePerSecond()),
                or(arrivals, base.arrivals()),
                or(payload, base.payloadBytes()),
                or(duration, base.durationSeconds()),
                or(warmup, base.warmupSeconds()),
                or(pollInterval, base.pollIntervalMillis()),
                or(headers, base.headers()),
                or(calibration, base.calibrationSeconds()),
                or(waiting, base.waiting()),
                or(repeats, base.repeats()),
                transports == null
                        ? base.transports()
                        : transports.stream().sorted().toList(),
                or(seed, base.seed()),
                target == null ? base.target() : ServerUnderTest.targetUrl(target),
                or(disguised, base.disguised()));
        try {
            WorkloadRules.check(workload);
        } catch (IllegalArgumentException senseless) {
            throw new ParameterException(spec.commandLine(), senseless.getMessage(), senseless);
        }
        return workload;
    }

    private static <T> T or(T given, T otherwise) {
        return given != null ? given : otherwise;
    }
}
