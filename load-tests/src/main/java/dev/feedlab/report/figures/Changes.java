package dev.feedlab.report.figures;

import dev.feedlab.statistics.HodgesLehmann;
import dev.feedlab.statistics.Holm;
import dev.feedlab.statistics.Interval;
import dev.feedlab.statistics.RankSumTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Every transport of two results in one figure. The transports are the family that Holm's correction is for; each figure is a
 * family of its own. Where a figure does not vary by chance, nothing is tested.
 */
public final class Changes {

    private record Pair(TransportFigures first, TransportFigures second) {

        boolean testable(Figure figure) {
            return figure.aspect().byChance()
                    && Math.min(
                                    first.spread(figure).repeats(),
                                    second.spread(figure).repeats())
                            >= Interval.FEWEST;
        }

        double probability(Figure figure) {
            return RankSumTest.probability(first.values(figure), second.values(figure));
        }

        HodgesLehmann ratio(Figure figure) {
            return HodgesLehmann.ofRatio(second.values(figure), first.values(figure));
        }

        boolean apart(Figure figure) {
            Spread one = first.spread(figure);
            Spread other = second.spread(figure);
            return one.clearlyBelow(other, 1) || other.clearlyBelow(one, 1);
        }
    }

    private Changes() {}

    /** Compares the transports that both results have the figure of, in the first one's order. */
    public static List<Change> of(Figure figure, List<TransportFigures> first, List<TransportFigures> second) {
        List<Pair> pairs = pairs(figure, first, second);
        double[] adjusted = Holm.adjusted(pairs.stream()
                .filter(pair -> pair.testable(figure))
                .mapToDouble(pair -> pair.probability(figure))
                .toArray());
        List<Change> changes = new ArrayList<>();
        int tested = 0;
        for (Pair pair : pairs) {
            boolean testable = pair.testable(figure);
            changes.add(testable ? tested(figure, pair, adjusted[tested]) : untested(figure, pair));
            tested += testable ? 1 : 0;
        }
        return changes;
    }

    private static List<Pair> pairs(Figure figure, List<TransportFigures> first, List<TransportFigures> second) {
        return first.stream()
                .flatMap(one -> second.stream()
                        .filter(other -> other.transport() == one.transport())
                        .map(other -> new Pair(one, other)))
                .filter(pair -> pair.first().spread(figure).known()
                        && pair.second().spread(figure).known())
                .toList();
    }

    private static Change tested(Figure figure, Pair pair, double adjusted) {
        HodgesLehmann ratio = pair.ratio(figure);
        boolean alike = ratio.interval()
                .filter(ends -> PairDifference.alike(ends.low(), ends.high()))
                .isPresent();
        return new Change(
                pair.first().transport(),
                ratio.estimate(),
                ratio.interval(),
                OptionalDouble.of(adjusted),
                adjusted < PairDifference.LEVEL && !alike);
    }

    private static Change untested(Figure figure, Pair pair) {
        double ratio = pair.ratio(figure).estimate();
        boolean differs = !figure.aspect().byChance() && pair.apart(figure) && !PairDifference.alike(ratio);
        return new Change(pair.first().transport(), ratio, Optional.empty(), OptionalDouble.empty(), differs);
    }
}
