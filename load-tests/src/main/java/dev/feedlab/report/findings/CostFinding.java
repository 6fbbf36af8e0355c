package dev.feedlab.report.findings;

import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Wording;
import java.util.List;
import java.util.Optional;

/** What a delivery costs the server. */
final class CostFinding {

    private CostFinding() {}

    static Optional<String> of(List<TransportFigures> transports, Wording wording) {
        Ranking ranking = new Ranking(Figure.CPU_PER_DELIVERY, transports);
        return ranking.isEmpty()
                ? Optional.empty()
                : Optional.of(wording.text(
                        "finding.cost",
                        ranking.list(wording, micros -> wording.numbers().time(micros))));
    }
}
