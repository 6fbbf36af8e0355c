package dev.feedlab.report.findings;

import dev.feedlab.report.figures.Contrasts;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Wording;
import java.util.List;
import java.util.Optional;

/** Which of the transports that a finding lists in an order are not known to have that order. */
final class Doubt {

    private Doubt() {}

    /** A sentence that names the pairs which the repeats do not tell apart; none where there is no such pair. */
    static Optional<String> about(Figure figure, List<TransportFigures> transports, Wording wording) {
        List<String> pairs = Contrasts.undecided(figure, transports).stream()
                .map(pair -> wording.text("finding.doubt.pair", name(pair.less(), wording), name(pair.more(), wording)))
                .toList();
        return pairs.isEmpty()
                ? Optional.empty()
                : Optional.of(wording.text("finding.doubt", wording.texts().list(pairs)));
    }

    private static String name(TransportFigures transport, Wording wording) {
        return wording.texts().name(transport.transport());
    }
}
