package dev.feedlab.report.findings;

import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.PairDifferences;
import dev.feedlab.report.figures.PairDifferences.Pair;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Wording;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of the transports that a finding lists in an order are not known to have that order. */
final class Doubt {

    private Doubt() {}

    /** A sentence that names the transports which the repeats do not tell apart; none where there are none. */
    static Optional<String> about(Figure figure, List<TransportFigures> transports, Wording wording) {
        List<Pair> pairs = PairDifferences.undecided(figure, transports);
        return pairs.isEmpty() ? Optional.empty() : Optional.of(wording.text("finding.doubt", names(pairs, wording)));
    }

    /** Pair by pair, or together where each of them is in doubt with each other one. */
    private static String names(List<Pair> pairs, Wording wording) {
        Set<TransportFigures> all = new LinkedHashSet<>();
        pairs.forEach(pair -> all.addAll(List.of(pair.less(), pair.more())));
        boolean eachWithEach = pairs.size() == all.size() * (all.size() - 1) / 2;
        if (eachWithEach && pairs.size() > 1) {
            List<String> names = all.stream().map(each -> name(each, wording)).toList();
            return wording.text("finding.doubt.all", wording.texts().list(names));
        }
        return wording.texts()
                .list(pairs.stream()
                        .map(pair -> wording.text(
                                "finding.doubt.pair", name(pair.less(), wording), name(pair.more(), wording)))
                        .toList());
    }

    private static String name(TransportFigures transport, Wording wording) {
        return wording.texts().name(transport.transport());
    }
}
