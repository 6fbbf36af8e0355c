package dev.feedlab.report.findings;

import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Wording;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.util.List;
import java.util.Optional;

/** How long messages take, and that short polling's share of it is its interval. */
final class LatencyFinding {

    private LatencyFinding() {}

    static Optional<String> of(List<TransportFigures> transports, Wording wording) {
        Ranking ranking = new Ranking(Figure.P50, transports);
        return ranking.isEmpty()
                ? Optional.empty()
                : Optional.of(wording.text(
                        "finding.latency",
                        ranking.list(wording, micros -> wording.numbers().time(micros))));
    }

    /** Where short polling is the slowest: that it is so by its interval. */
    static Optional<String> ofInterval(Workload workload, List<TransportFigures> transports, Wording wording) {
        Ranking ranking = new Ranking(Figure.P50, transports);
        return ranking.isEmpty() || ranking.highest().transport() != Transport.POLLING
                ? Optional.empty()
                : Optional.of(interval(workload, ranking, wording));
    }

    private static String interval(Workload workload, Ranking ranking, Wording wording) {
        String half = wording.numbers().plainTime(workload.pollIntervalMillis() * 500.0);
        String whole = wording.numbers().plainTime(workload.pollIntervalMillis() * 1000.0);
        if (!ranking.spansADifference()) {
            return wording.text("finding.latency.interval", whole, half);
        }
        return wording.text(
                "finding.latency.interval.ratio",
                wording.numbers().significant(ranking.ratio()),
                wording.texts().name(ranking.lowest().transport()),
                whole,
                half);
    }
}
