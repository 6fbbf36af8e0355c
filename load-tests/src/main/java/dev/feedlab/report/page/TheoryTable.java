package dev.feedlab.report.page;

import dev.feedlab.report.chart.TransportMark;
import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Wording;
import dev.feedlab.report.theory.Prediction;
import dev.feedlab.report.theory.Theory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Predictions beside measurements.
 *
 * @param groups one for each figure that something is predicted for
 */
public record TheoryTable(List<Group> groups) {

    /** The transports' predictions for one figure. */
    public record Group(String name, List<Row> rows) {}

    /**
     * One prediction.
     *
     * @param mark the transport's, as an SVG element
     * @param marked whether the measurement rests on a check that failed
     * @param parts a word where the difference is worth one; else empty
     */
    public record Row(
            String mark,
            String name,
            String predicted,
            String measured,
            boolean marked,
            String difference,
            String parts) {}

    private static final double MICROS_PER_MILLI = 1_000;

    private static final Map<Figure, String> NAMES = new EnumMap<>(Map.of(
            Figure.REQUESTS_PER_DELIVERY, "theory.requests",
            Figure.OVERHEAD_PER_DELIVERY, "theory.overhead",
            Figure.P50, "theory.p50",
            Figure.P99, "theory.p99"));

    static TheoryTable of(ResultsByTransport byTransport, Reliability reliability, Wording wording) {
        return new TheoryTable(Theory.FIGURES.stream()
                .map(figure -> new Group(
                        wording.text(NAMES.get(figure)),
                        Theory.of(figure, byTransport).stream()
                                .map(prediction -> row(prediction, reliability, wording))
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList());
    }

    private static Row row(Prediction prediction, Reliability reliability, Wording wording) {
        return new Row(
                TransportMark.inline(prediction.transport()),
                wording.texts().name(prediction.transport()),
                predicted(prediction, wording),
                written(prediction.figure(), prediction.measured(), wording),
                !reliability.holds(prediction.transport(), prediction.figure().aspect()),
                wording.numbers().change(prediction.difference()),
                prediction.parts()
                        ? wording.text("theory.parts", wording.numbers().plainPercent(Prediction.NOTEWORTHY))
                        : "");
    }

    private static String predicted(Prediction prediction, Wording wording) {
        String value = written(prediction.figure(), prediction.predicted(), wording);
        return prediction.atMost() ? wording.text("theory.at-most", value) : value;
    }

    /** All rows of a figure in one unit, which its name gives. */
    private static String written(Figure figure, double value, Wording wording) {
        boolean time = figure.aspect() == Aspect.LATENCY;
        return wording.numbers().significant(time ? value / MICROS_PER_MILLI : value);
    }
}
