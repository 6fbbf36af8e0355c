package dev.feedlab.report.figures;

import dev.feedlab.result.LatencyLedger;
import dev.feedlab.result.LatencyParts;
import dev.feedlab.result.Run;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Where the time of one transport's deliveries went, over the repeats that tell. */
public record LatencySplit(TransportFigures transport) {

    /** Which deliveries, and what of their parts. */
    public enum Kind {
        /** Mean of each part over the middle fifth of the deliveries by latency: the parts add up to about the p50. */
        TYPICAL(LatencyLedger::typical),
        /** The same over those next to the p99. */
        SLOW(LatencyLedger::slow),
        /** Median of each part by itself; these do not add up. */
        MEDIAN(LatencyLedger::median),
        /** 99th percentile of each part by itself; nor do these. */
        P99(LatencyLedger::p99);

        private final Function<LatencyLedger, LatencyParts> parts;

        Kind(Function<LatencyLedger, LatencyParts> parts) {
            this.parts = parts;
        }
    }

    /** Whether a repeat tells where the time went. */
    public boolean known() {
        return spread(Kind.TYPICAL, LatencyPart.SERVER).known();
    }

    /** A part over the repeats, in microseconds. */
    public Spread spread(Kind kind, LatencyPart part) {
        return transport.spread(ofPart(kind, part));
    }

    /** A part of a run, in microseconds; not a number where the run does not tell. */
    public static ToDoubleFunction<Run> ofPart(Kind kind, LatencyPart part) {
        return run -> tells(run) ? part.micros(kind.parts.apply(run.latencyLedger())) : Double.NaN;
    }

    /** All parts of a typical delivery together, in microseconds: the sum of their medians. */
    public double sumMicros() {
        double sum = 0;
        for (LatencyPart part : LatencyPart.values()) {
            sum += spread(Kind.TYPICAL, part).median();
        }
        return sum;
    }

    /** How much of the measured p50 the parts of a typical delivery add up to, over the repeats; 1 is all of it. */
    public Spread shareOfP50() {
        return transport.spread(LatencySplit::shareOfP50);
    }

    /**
     * The same in one run.
     *
     * @return not a number where the run does not tell where the time went
     */
    public static double shareOfP50(Run run) {
        return tells(run)
                ? run.latencyLedger().typical().sum() / run.latencyMicros().p50()
                : Double.NaN;
    }

    /** How many deliveries the split rests on, in all repeats together. */
    public long deliveries() {
        return transport.runs().stream()
                .filter(LatencySplit::tells)
                .mapToLong(run -> run.latencyLedger().deliveries())
                .sum();
    }

    /** How many more were left out because their moments were out of order. */
    public long outOfOrder() {
        return transport.runs().stream()
                .filter(run -> run.latencyLedger() != null)
                .mapToLong(run -> run.latencyLedger().outOfOrder())
                .sum();
    }

    private static boolean tells(Run run) {
        return run.latencyLedger() != null && run.latencyLedger().deliveries() > 0;
    }
}
