package dev.feedlab.report.checks;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Drift;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Numbers;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Run;
import dev.feedlab.statistics.Interval;
import dev.feedlab.workload.Transport;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A figure did not move while it was measured: neither did the server still get faster, nor did work pile up. A server that
 * has time to spare may still be compiling while its latency holds, so its CPU time is judged by itself.
 */
final class ServerWasWarm implements Rule {

    /** The drift from the first to the last third that is allowed, as a share of the first third's figure. */
    static final double LIMIT = 0.25;

    /** A smaller drift of the latency than this is allowed too: the wake-up of a thread varies by as much. */
    static final double LATENCY_LIMIT_MICROS = 200;

    /** Without a median over repeats, only a drift of so many times the limit cannot be the unevenness of a single run. */
    static final double SURELY = 2;

    /** What is looked at, and in which words. */
    private enum Subject {
        LATENCY(
                Drift::ofLatency,
                LATENCY_LIMIT_MICROS,
                Aspect.LATENCY,
                "check.warm",
                "check.warm.figures",
                "check.warm.short",
                "check.warm.caution",
                "check.warm.failed"),
        COST(
                Drift::ofCost,
                0,
                Aspect.COST,
                "check.steady-cost",
                "check.steady-cost.figures",
                "check.steady-cost.unknown",
                "check.steady-cost.caution",
                "check.steady-cost.failed");

        private final Function<Run, Optional<Drift>> drift;
        private final double limitMicros;
        private final Aspect aspect;
        private final String title;
        private final String figures;
        private final String unknown;
        private final String caution;
        private final String failed;

        Subject(
                Function<Run, Optional<Drift>> drift,
                double limitMicros,
                Aspect aspect,
                String title,
                String figures,
                String unknown,
                String caution,
                String failed) {
            this.drift = drift;
            this.limitMicros = limitMicros;
            this.aspect = aspect;
            this.title = title;
            this.figures = figures;
            this.unknown = unknown;
            this.caution = caution;
            this.failed = failed;
        }

        boolean tooFar(Moved moved) {
            return Math.abs(moved.share()) > LIMIT && Math.abs(moved.micros()) > limitMicros;
        }

        boolean surely(Moved moved) {
            return tooFar(moved) && (moved.repeats() >= Interval.FEWEST || Math.abs(moved.share()) > SURELY * LIMIT);
        }
    }

    private final Subject subject;

    private ServerWasWarm(Subject subject) {
        this.subject = subject;
    }

    /** Judges the latency. */
    static ServerWasWarm byLatency() {
        return new ServerWasWarm(Subject.LATENCY);
    }

    /** Judges the CPU time of a delivery. */
    static ServerWasWarm byCost() {
        return new ServerWasWarm(Subject.COST);
    }

    @Override
    public Check judge(ResultsByTransport byTransport, Wording wording) {
        String title = wording.text(subject.title);
        List<Moved> moved = byTransport.transports().stream()
                .map(transport -> Moved.of(transport, subject.drift))
                .flatMap(Optional::stream)
                .toList();
        if (moved.size() < byTransport.transports().size() || moved.isEmpty()) {
            return Check.caution(title, wording.text(subject.unknown), wording.text(subject.caution));
        }
        String figures = wording.text(
                subject.figures,
                moved.stream().map(each -> written(each, wording)).collect(Collectors.joining("; ")),
                wording.numbers().plainPercent(LIMIT),
                wording.numbers().plainTime(subject.limitMicros));
        if (moved.stream().noneMatch(subject::tooFar)) {
            return Check.passed(title, figures);
        }
        Set<Transport> drifting =
                moved.stream().filter(subject::surely).map(Moved::transport).collect(Collectors.toSet());
        return drifting.isEmpty()
                ? Check.caution(title, figures, wording.text("check.warm.few", Interval.FEWEST))
                : Check.failed(title, figures, wording.text(subject.failed), drifting, Set.of(subject.aspect), wording);
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
