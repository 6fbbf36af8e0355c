package dev.feedlab.report.findings;

import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.checks.Resolution;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Wording;
import dev.feedlab.report.theory.Prediction;
import dev.feedlab.report.theory.Theory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where measurement and theory part. */
final class TheoryFinding {

    private static final Map<Figure, String> SENTENCES = new EnumMap<>(Map.of(
            Figure.REQUESTS_PER_DELIVERY, "finding.theory.requests",
            Figure.OVERHEAD_PER_DELIVERY, "finding.theory.overhead",
            Figure.P50, "finding.theory.p50",
            Figure.P99, "finding.theory.p99"));

    private final ResultsByTransport byTransport;
    private final Reliability reliability;
    private final Wording wording;

    TheoryFinding(ResultsByTransport byTransport, Reliability reliability, Wording wording) {
        this.byTransport = byTransport;
        this.reliability = reliability;
        this.wording = wording;
    }

    /** A sentence for each figure in which some transport is not as predicted. */
    Stream<String> sentences() {
        return Theory.FIGURES.stream().map(this::sentence).flatMap(Optional::stream);
    }

    private boolean restsOnEnough() {
        return byTransport.transports().stream()
                .allMatch(transport -> Resolution.hasEnoughMessages(Figure.P99, transport));
    }

    private Optional<String> sentence(Figure figure) {
        if (figure == Figure.P99 && !restsOnEnough()) {
            return Optional.empty();
        }
        List<String> parting = Theory.of(figure, byTransport).stream()
                .filter(prediction -> reliability.holds(prediction.transport(), figure.aspect()))
                .filter(Prediction::parts)
                .map(prediction -> wording.text(
                        "finding.theory.transport",
                        wording.texts().name(prediction.transport()),
                        wording.numbers().change(prediction.difference())))
                .toList();
        return parting.isEmpty()
                ? Optional.empty()
                : Optional.of(wording.text(
                        SENTENCES.get(figure),
                        wording.texts().list(parting),
                        wording.numbers().plainPercent(Prediction.NOTEWORTHY)));
    }
}
