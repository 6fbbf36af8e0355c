package dev.feedlab.command;

import dev.feedlab.workload.ArrivalProcess;
import dev.feedlab.workload.RequestHeaders;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that change what a preset decides; null where it is left as it is. */
final class PresetChanges {

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
            names = "--seed",
            paramLabel = "N",
            description = "Decides the order of the runs, the texts and Poisson's times; without it, chance does.")
    private Long seed;

    /** For comparing a transport with itself, where no difference is to be found. */
    @Option(names = "--disguised", paramLabel = "TRANSPORT", hidden = true)
    private Transport disguised;

    /** The same workload with these changes, between those transports, of the server at that target, or null for its own. */
    Workload to(Workload base, List<Transport> transports, String target) {
        return new Workload(
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
                transports,
                or(seed, base.seed()),
                target,
                or(disguised, base.disguised()));
    }

    private static <T> T or(T given, T otherwise) {
        return given != null ? given : otherwise;
    }
}
