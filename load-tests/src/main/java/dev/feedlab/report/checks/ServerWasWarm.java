package dev.feedlab.report.checks;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Drift;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.Spread;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Numbers;
import dev.feedlab.report.text.Wording;
import dev.feedlab.statistics.Interval;
import dev.feedlab.workload.Transport;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The latency did not move while it was measured: neither did the server still get faster, nor did work pile up. The
 * median over the repeats counts, because a few seconds of one run vary by themselves.
 */
final class ServerWasWarm implements Rule {

    /** The drift from the first to the last third that is allowed, as a share of the first third's latency. */
    static final double LIMIT = 0.25;

    /** A smaller drift than this is allowed too: the wake-up of a thread varies by as much. */
    static final double LIMIT_MICROS = 200;

    /** Without a median over repeats, only a drift of so many times the limit cannot be the unevenness of a single run. */
    static final double SURELY = 2;

    /** The median drift of a transport's repeats. */
    private record Moved(Transport transport, int repeats, double share, double micros) {

        boolean tooFar() {
            return Math.abs(share) > LIMIT && Math.abs(micros) > LIMIT_MICROS;
        }

        boolean surely() {
            return tooFar() && (repeats >= Interval.FEWEST || Math.abs(share) > SURELY * LIMIT);
        }
    }

    @Override
    public Check judge(ResultsByTransport byTransport, Wording wording) {
        String title = wording.text("check.warm");
        List<Moved> moved = byTransport.transports().stream()
                .map(ServerWasWarm::moved)
                .flatMap(Optional::stream)
                .toList();
        if (moved.size() < byTransport.transports().size() || moved.isEmpty()) {
            return Check.caution(title, wording.text("check.warm.short"), wording.text("check.warm.caution"));
        }
        String figures = wording.text(
                "check.warm.figures",
                moved.stream().map(each -> written(each, wording)).collect(Collectors.joining("; ")),
                wording.numbers().plainPercent(LIMIT),
                wording.numbers().plainTime(LIMIT_MICROS));
        if (moved.stream().noneMatch(Moved::tooFar)) {
            return Check.passed(title, figures);
        }
        Set<Transport> drifting =
                moved.stream().filter(Moved::surely).map(Moved::transport).collect(Collectors.toSet());
        return drifting.isEmpty()
                ? Check.caution(title, figures, wording.text("check.warm.few", Interval.FEWEST))
                : Check.failed(
                        title,
                        figures,
                        wording.text("check.warm.failed"),
                        drifting,
                        Set.of(Aspect.LATENCY, Aspect.COST),
                        wording);
    }

    private static Optional<Moved> moved(TransportFigures transport) {
        List<Drift> drifts = transport.runs().stream()
                .map(Drift::of)
                .flatMap(Optional::stream)
                .toList();
        if (drifts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Moved(
                transport.transport(),
                drifts.size(),
                Spread.of(drifts.stream().mapToDouble(Drift::share)).median(),
                Spread.of(drifts.stream().mapToDouble(Drift::micros)).median()));
    }

    private static String written(Moved moved, Wording wording) {
        Numbers numbers = wording.numbers();
        String sign = moved.micros() < 0 ? "−" : "+";
        return wording.text(
                "check.warm.transport",
                wording.texts().name(moved.transport()),
                numbers.change(moved.share()),
                sign + numbers.time(Math.abs(moved.micros())));
    }
}
