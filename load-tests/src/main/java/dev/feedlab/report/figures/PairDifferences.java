package dev.feedlab.report.figures;

import dev.feedlab.report.figures.PairDifference.Chance;
import dev.feedlab.report.figures.PairDifference.Felt;
import dev.feedlab.statistics.HodgesLehmann;
import dev.feedlab.statistics.Holm;
import dev.feedlab.statistics.Interval;
import dev.feedlab.statistics.RankSumTest;
import dev.feedlab.statistics.Superiority;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Every pair of transports in one figure. The pairs of a figure are the family that Holm's correction is for: among all of them
 * together, chance passes for a difference in {@link PairDifference#LEVEL} of the comparisons at most. Each figure is a family
 * of its own. Where a figure does not vary by chance, nothing is tested.
 */
public final class PairDifferences {

    /**
     * Two transports that are compared.
     *
     * @param more the one with the larger median
     */
    public record Pair(TransportFigures more, TransportFigures less) {}

    private PairDifferences() {}

    /**
     * Compares those transports, each with all that follow it.
     *
     * @param transports without those that have too few repeats for an interval, which are left out
     */
    public static List<PairDifference> of(Figure figure, List<TransportFigures> transports) {
        List<Pair> pairs = pairs(figure, transports);
        if (!figure.aspect().byChance()) {
            return pairs.stream()
                    .map(pair -> difference(figure, pair, Optional.empty()))
                    .toList();
        }
        double[] adjusted = probabilities(figure, pairs);
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> difference(figure, pairs.get(i), Optional.of(chance(figure, pairs.get(i), adjusted[i]))))
                .toList();
    }

    /** The pairs of those transports whose difference may well be chance, where it can be; else like {@link #of}. */
    public static List<Pair> undecided(Figure figure, List<TransportFigures> transports) {
        if (!figure.aspect().byChance()) {
            return List.of();
        }
        List<Pair> pairs = pairs(figure, transports);
        double[] adjusted = probabilities(figure, pairs);
        return IntStream.range(0, pairs.size())
                .filter(i -> adjusted[i] >= PairDifference.LEVEL)
                .mapToObj(pairs::get)
                .toList();
    }

    private static double[] probabilities(Figure figure, List<Pair> pairs) {
        return Holm.adjusted(pairs.stream()
                .mapToDouble(pair -> RankSumTest.probability(
                        pair.more().values(figure), pair.less().values(figure)))
                .toArray());
    }

    private static List<Pair> pairs(Figure figure, List<TransportFigures> transports) {
        List<TransportFigures> repeated = transports.stream()
                .filter(transport -> transport.spread(figure).repeats() >= Interval.FEWEST)
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < repeated.size(); i++) {
            for (TransportFigures other : repeated.subList(i + 1, repeated.size())) {
                pairs.add(pair(figure, repeated.get(i), other));
            }
        }
        return pairs;
    }

    private static Pair pair(Figure figure, TransportFigures one, TransportFigures other) {
        boolean inOrder = one.spread(figure).median() >= other.spread(figure).median();
        return inOrder ? new Pair(one, other) : new Pair(other, one);
    }

    private static PairDifference difference(Figure figure, Pair pair, Optional<Chance> chance) {
        return new PairDifference(
                pair.more().transport(),
                pair.less().transport(),
                ratio(figure, pair).estimate(),
                chance,
                felt(figure, pair));
    }

    private static Chance chance(Figure figure, Pair pair, double adjusted) {
        Superiority superiority =
                Superiority.of(pair.more().values(figure), pair.less().values(figure));
        return new Chance(adjusted, superiority, ratio(figure, pair).interval());
    }

    private static HodgesLehmann ratio(Figure figure, Pair pair) {
        return HodgesLehmann.ofRatio(pair.more().values(figure), pair.less().values(figure));
    }

    private static Felt felt(Figure figure, Pair pair) {
        if (figure.aspect() != Aspect.LATENCY) {
            return Felt.DOES_NOT_APPLY;
        }
        Interval more = pair.more().interval(figure).orElseThrow();
        Interval less = pair.less().interval(figure).orElseThrow();
        LatencyBand lowest = LatencyBand.of(Math.min(more.low(), less.low()));
        LatencyBand highest = LatencyBand.of(Math.max(more.high(), less.high()));
        if (lowest == highest) {
            return Felt.NO;
        }
        boolean apart = LatencyBand.of(less.high()).compareTo(LatencyBand.of(more.low())) < 0;
        return apart ? Felt.YES : Felt.OPEN;
    }
}
