package dev.feedlab.report.findings;

import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Wording;
import java.util.List;
import java.util.Optional;

/** What travels beside the message. */
final class OverheadFinding {

    private final Wording wording;

    OverheadFinding(Wording wording) {
        this.wording = wording;
    }

    Optional<String> of(List<TransportFigures> transports) {
        Ranking ranking = new Ranking(Figure.OVERHEAD_PER_DELIVERY, transports);
        if (ranking.isEmpty()) {
            return Optional.empty();
        }
        String message = wording.numbers()
                .bytes(ranking.lowest().spread(Figure.PAYLOAD_PER_DELIVERY).median());
        String sentence = wording.text(
                "finding.overhead",
                message,
                ranking.list(wording, bytes -> wording.numbers().bytes(bytes)));
        return Optional.of(ranking.spansADifference() ? sentence + " " + ratio(ranking) : sentence);
    }

    private String ratio(Ranking ranking) {
        return wording.text(
                "finding.overhead.ratio",
                wording.texts().name(ranking.highest().transport()),
                wording.numbers().significant(ranking.ratio()),
                wording.texts().name(ranking.lowest().transport()),
                wording.numbers().significant(total(ranking.highest()) / total(ranking.lowest())),
                wording.numbers().bytes(total(ranking.highest())),
                wording.numbers().bytes(total(ranking.lowest())));
    }

    private static double total(TransportFigures transport) {
        return transport.spread(Figure.BYTES_PER_DELIVERY).median();
    }
}
