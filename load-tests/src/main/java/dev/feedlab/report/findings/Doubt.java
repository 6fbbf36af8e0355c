package dev.feedlab.report.findings;

import dev.feedlab.report.checks.Resolution;
import dev.feedlab.report.checks.Tie;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.PairDifferences;
import dev.feedlab.report.figures.PairDifferences.Pair;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Wording;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the transports that a finding lists in an order are not known to have that order: because the comparison cannot
 * tell so small a difference, or because the repeats cannot tell it from chance.
 */
final class Doubt {

    private Doubt() {}

    /** A sentence that names the ties; none where there are none. */
    static Optional<String> ties(Figure figure, List<TransportFigures> transports, Wording wording) {
        List<Tie> ties = Resolution.ties(figure, transports);
        return ties.isEmpty()
                ? Optional.empty()
                : Optional.of(wording.text(
                        "finding.ties",
                        ties.size(),
                        ties.stream().map(tie -> tie.sentence(wording)).collect(Collectors.joining("; "))));
    }

    /** A sentence that names the other transports which the repeats do not tell apart; none where there are none. */
    static Optional<String> chance(Figure figure, List<TransportFigures> transports, Wording wording) {
        List<Pair> pairs = PairDifferences.undecided(figure, transports).stream()
                .filter(pair -> Resolution.tie(figure, pair.less(), pair.more()).isEmpty())
                .toList();
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
