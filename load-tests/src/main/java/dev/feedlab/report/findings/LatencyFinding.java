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

    private final Workload workload;
    private final Wording wording;

    LatencyFinding(Workload workload, Wording wording) {
        this.workload = workload;
        this.wording = wording;
    }

    Optional<String> of(List<TransportFigures> transports) {
        Ranking ranking = new Ranking(Figure.P50, transports);
        if (ranking.isEmpty()) {
            return Optional.empty();
        }
        String sentence = wording.text(
                "finding.latency",
                ranking.list(wording, micros -> wording.numbers().time(micros)));
        return Optional.of(
                ranking.highest().transport() == Transport.POLLING ? sentence + " " + interval(ranking) : sentence);
    }

    private String interval(Ranking ranking) {
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
