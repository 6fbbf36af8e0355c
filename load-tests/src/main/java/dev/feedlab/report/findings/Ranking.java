package dev.feedlab.report.findings;

import dev.feedlab.report.checks.Resolution;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.Spread;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;

/** Transports by the median of one figure, the smallest first. Transports without the figure are left out. */
final class Ranking {

    /** Below this ratio two medians are not called different, however tightly the repeats lie. */
    private static final double NOTEWORTHY = 1.2;

    private final Figure figure;
    private final List<TransportFigures> ranked;

    Ranking(Figure figure, List<TransportFigures> transports) {
        this.figure = figure;
        ranked = transports.stream()
                .filter(transport -> transport.spread(figure).known())
                .sorted(Comparator.comparingDouble(
                        transport -> transport.spread(figure).median()))
                .toList();
    }

    boolean isEmpty() {
        return ranked.isEmpty();
    }

    TransportFigures lowest() {
        return ranked.get(0);
    }

    TransportFigures highest() {
        return ranked.get(ranked.size() - 1);
    }

    double median(TransportFigures transport) {
        return spread(transport).median();
    }

    /** How many times the lowest median goes into the highest. */
    double ratio() {
        return median(highest()) / median(lowest());
    }

    /** Whether the first and the last differ by more than the repeats and the checks leave open, so that a ratio may be named. */
    boolean spansADifference() {
        return median(lowest()) > 0
                && spread(lowest()).clearlyBelow(spread(highest()), NOTEWORTHY)
                && Resolution.tie(figure, lowest(), highest()).isEmpty();
    }

    /** "1.2 ms over WebSocket, 1.3 ms over SSE and 502 ms over short polling". */
    String list(Wording wording, DoubleFunction<String> written) {
        return wording.texts()
                .list(ranked.stream()
                        .map(transport -> wording.text(
                                "finding.over",
                                written.apply(median(transport)),
                                wording.texts().name(transport.transport())))
                        .toList());
    }

    private Spread spread(TransportFigures transport) {
        return transport.spread(figure);
    }
}
