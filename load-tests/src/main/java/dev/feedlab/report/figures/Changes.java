package dev.feedlab.report.figures;

import dev.feedlab.statistics.Bootstrap;
import dev.feedlab.statistics.Holm;
import dev.feedlab.statistics.RankSumTest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Every transport of two results in one figure. The transports are the family that Holm's correction is for. */
public final class Changes {

    private record Pair(TransportFigures first, TransportFigures second) {

        boolean testable(Figure figure) {
            return Math.min(
                            first.spread(figure).repeats(),
                            second.spread(figure).repeats())
                    >= Bootstrap.FEWEST;
        }

        double probability(Figure figure) {
            return RankSumTest.probability(first.values(figure), second.values(figure));
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
            changes.add(change(figure, pair, testable ? OptionalDouble.of(adjusted[tested]) : OptionalDouble.empty()));
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

    private static Change change(Figure figure, Pair pair, OptionalDouble adjusted) {
        return new Change(
                pair.first().transport(),
                pair.second().spread(figure).median()
                        / pair.first().spread(figure).median(),
                Bootstrap.ofRatioOfMedians(
                        pair.second().values(figure), pair.first().values(figure)),
                adjusted);
    }
}
