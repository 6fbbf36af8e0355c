package dev.feedlab.report.findings;

import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Wording;
import java.util.List;
import java.util.Optional;

/** What a delivery costs the server. */
final class CostFinding {

    private final Wording wording;

    CostFinding(Wording wording) {
        this.wording = wording;
    }

    Optional<String> of(List<TransportFigures> transports) {
        Ranking ranking = new Ranking(Figure.CPU_PER_DELIVERY, transports);
        if (ranking.isEmpty()) {
            return Optional.empty();
        }
        String sentence = wording.text(
                "finding.cost",
                ranking.list(wording, micros -> wording.numbers().time(micros)));
        return Optional.of(sentence);
    }
}
