package dev.feedlab.report.findings;

import dev.feedlab.report.checks.Resolution;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.PairDifferences;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Wording;
import dev.feedlab.workload.Transport;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which transports a figure does not set apart: because the comparison cannot tell so small a difference, or because the
 * repeats cannot tell it from chance.
 */
public final class Undecided {

    private final List<Transport> ranked;
    private final Set<Set<Transport>> pairs;

    private Undecided(List<Transport> ranked, Set<Set<Transport>> pairs) {
        this.ranked = ranked;
        this.pairs = pairs;
    }

    /**
     * Looks at every pair of those transports.
     *
     * @param enoughRepeats whether chance can be judged; with too few repeats all may be chance, and a tie is one all the same
     */
    public static Undecided of(Figure figure, List<TransportFigures> transports, boolean enoughRepeats) {
        Set<Set<Transport>> pairs = new LinkedHashSet<>();
        Resolution.ties(figure, transports).forEach(tie -> pairs.add(Set.of(tie.one(), tie.other())));
        if (enoughRepeats) {
            PairDifferences.undecided(figure, transports)
                    .forEach(pair -> pairs.add(
                            Set.of(pair.less().transport(), pair.more().transport())));
        }
        List<Transport> ranked = transports.stream()
                .sorted(Comparator.comparingDouble(
                        transport -> transport.spread(figure).median()))
                .map(TransportFigures::transport)
                .toList();
        return new Undecided(ranked, pairs);
    }

    /** The transports that this one is not told from, those with the smallest medians first. */
    public List<Transport> from(Transport transport) {
        return ranked.stream()
                .filter(other -> other != transport && pairs.contains(Set.of(transport, other)))
                .toList();
    }

    /** A sentence that names them; none where all are told apart. */
    Optional<String> sentence(Wording wording) {
        return pairs.isEmpty() ? Optional.empty() : Optional.of(wording.text("finding.doubt", names(wording)));
    }

    /** Pair by pair, or together where each of them is in doubt with each other one. */
    private String names(Wording wording) {
        List<Transport> all =
                ranked.stream().filter(each -> !from(each).isEmpty()).toList();
        boolean eachWithEach = pairs.size() == all.size() * (all.size() - 1) / 2;
        if (eachWithEach && pairs.size() > 1) {
            List<String> names = all.stream().map(wording.texts()::name).toList();
            return wording.text("finding.doubt.all", wording.texts().list(names));
        }
        return pairs.stream()
                .map(pair -> pairName(pair, wording))
                .reduce((before, next) -> wording.text("finding.doubt.pairs", before, next))
                .orElseThrow();
    }

    private String pairName(Set<Transport> pair, Wording wording) {
        List<String> names = ranked.stream()
                .filter(pair::contains)
                .map(wording.texts()::name)
                .toList();
        return wording.text("finding.doubt.pair", names.get(0), names.get(1));
    }
}
