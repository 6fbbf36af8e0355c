package dev.feedlab.report.checks;

import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.Spread;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.figures.WholeMillis;
import dev.feedlab.result.Run;

/**
 * Two transports by each of the two clocks: the probes', and that of Gatling's virtual users, who stamp whole milliseconds.
 * The users' process runs at a low priority, so that they read later by design; what both clocks should see alike is by how
 * much one transport is slower than the other.
 *
 * @param figure p50 or p99 of the latency
 */
record ClockPair(Figure figure, TransportFigures one, TransportFigures other) {

    /** With fewer messages in all repeats together, p99 rests on fewer than five of them: the figure of single stalls. */
    static final long ENOUGH_MESSAGES_FOR_P99 = 500;

    /** What Gatling's stamps cannot tell: half of the millisecond that they are rounded to. */
    private static final double STAMP_MICROS = 500;

    private static final double MICROS_PER_MILLI = 1_000;

    /** Whether that figure rests on enough messages to say something of the clocks. */
    static boolean tells(Figure figure, TransportFigures transport) {
        return figure == Figure.P50
                || figure == Figure.P99
                        && transport.runs().stream().mapToLong(Run::published).sum() >= ENOUGH_MESSAGES_FOR_P99;
    }

    /** By how much the first transport is slower, by the probes' clock, in microseconds. */
    double byProbes() {
        return one.spread(figure).median() - other.spread(figure).median();
    }

    /** The same by the virtual users' clock. */
    double byUsers() {
        return users(figure, one).median() - users(figure, other).median();
    }

    /** How far the two clocks are apart about this difference, in microseconds. */
    double disagreement() {
        return Math.abs(byProbes() - byUsers());
    }

    /**
     * Whether each clock by itself would call another one of the two the faster: by more than the stamps leave open, and with
     * no repeat of one that is among those of the other.
     */
    boolean contradictory() {
        return byProbes() * byUsers() < 0
                && apart(one.spread(figure), other.spread(figure))
                && apart(users(figure, one), users(figure, other));
    }

    private static boolean apart(Spread one, Spread other) {
        boolean overlapping = one.min() <= other.max() && other.min() <= one.max();
        return !overlapping && Math.abs(one.median() - other.median()) > STAMP_MICROS;
    }

    /** What the virtual users saw, over the repeats, in microseconds. */
    static Spread users(Figure figure, TransportFigures transport) {
        double share = figure == Figure.P50 ? 0.5 : 0.99;
        return Spread.of(
                transport.runs().stream().mapToDouble(run -> WholeMillis.of(run).millisAt(share) * MICROS_PER_MILLI));
    }
}
