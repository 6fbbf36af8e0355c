package dev.feedlab.report.page;

import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.PairDifference;
import dev.feedlab.report.figures.PairDifferences;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Texts;
import dev.feedlab.report.text.Wording;
import dev.feedlab.statistics.Bootstrap;
import dev.feedlab.statistics.RankSumTest;
import dev.feedlab.statistics.Superiority.Magnitude;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Every pair of transports in the figures that people choose by.
 *
 * @param groups one for each figure that has pairs
 * @param notes what the numbers of repeats and the checks allow to be compared
 */
public record PairTable(List<Group> groups, List<String> notes) {

    /** The pairs of one figure. */
    public record Group(String name, List<Row> rows) {}

    /**
     * One pair.
     *
     * @param chance a word of warning where chance may be the reason, or the difference is next to nothing; else empty
     * @param interval of the ratio; empty where there is none
     */
    public record Row(
            String pair,
            String probability,
            String chance,
            String superiority,
            String magnitude,
            String ratio,
            String interval,
            String felt) {}

    private static final List<Figure> FIGURES = List.of(
            Figure.P50, Figure.P99, Figure.OVERHEAD_PER_DELIVERY, Figure.REQUESTS_PER_MINUTE, Figure.CPU_PER_DELIVERY);

    private static final Map<Figure, String> NAMES = new EnumMap<>(Map.of(
            Figure.P50, "contrast.p50",
            Figure.P99, "contrast.p99",
            Figure.OVERHEAD_PER_DELIVERY, "contrast.overhead",
            Figure.REQUESTS_PER_MINUTE, "contrast.requests",
            Figure.CPU_PER_DELIVERY, "contrast.cpu"));

    private static final Map<Magnitude, String> MAGNITUDES = new EnumMap<>(Map.of(
            Magnitude.NEGLIGIBLE, "magnitude.negligible",
            Magnitude.SMALL, "magnitude.small",
            Magnitude.MEDIUM, "magnitude.medium",
            Magnitude.LARGE, "magnitude.large"));

    private static final Map<PairDifference.Felt, String> FELT = new EnumMap<>(Map.of(
            PairDifference.Felt.DOES_NOT_APPLY, "felt.does-not-apply",
            PairDifference.Felt.NO, "felt.no",
            PairDifference.Felt.OPEN, "felt.open",
            PairDifference.Felt.YES, "felt.yes"));

    static PairTable of(ResultsByTransport byTransport, Reliability reliability, Wording wording) {
        Function<Figure, List<PairDifference>> compared =
                figure -> PairDifferences.of(figure, sound(byTransport, reliability, figure));
        List<Group> groups = FIGURES.stream()
                .map(figure -> new Group(
                        wording.text(NAMES.get(figure)),
                        compared.apply(figure).stream()
                                .map(difference -> row(difference, wording))
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        return new PairTable(groups, notes(groups, byTransport, reliability, wording));
    }

    private static List<TransportFigures> sound(
            ResultsByTransport byTransport, Reliability reliability, Figure figure) {
        return byTransport.transports().stream()
                .filter(transport -> reliability.holds(transport.transport(), figure.aspect()))
                .toList();
    }

    private static Row row(PairDifference difference, Wording wording) {
        Texts texts = wording.texts();
        return new Row(
                wording.text("contrast.pair", texts.name(difference.more()), texts.name(difference.less())),
                wording.numbers().probability(difference.adjustedProbability()),
                remark(difference, wording),
                wording.numbers().decimals(difference.superiority().a12(), 2),
                wording.text(MAGNITUDES.get(difference.superiority().magnitude())),
                wording.numbers().significant(difference.ratio()),
                difference
                        .ratioInterval()
                        .map(ends -> wording.text(
                                "table.range",
                                wording.numbers().significant(ends.low()),
                                wording.numbers().significant(ends.high())))
                        .orElse(""),
                wording.text(FELT.get(difference.felt())));
    }

    private static String remark(PairDifference difference, Wording wording) {
        if (!difference.significant()) {
            return wording.text("contrast.chance");
        }
        return difference.alike() ? wording.text("contrast.alike") : "";
    }

    private static List<String> notes(
            List<Group> groups, ResultsByTransport byTransport, Reliability reliability, Wording wording) {
        if (groups.isEmpty()) {
            return List.of(wording.text("contrast.none", Bootstrap.FEWEST));
        }
        int repeats = byTransport.repeatsBehindIntervals().orElseThrow();
        int pairs = groups.stream().mapToInt(group -> group.rows().size()).max().orElseThrow();
        String power = power(repeats, pairs, wording);
        boolean someLeftOut = FIGURES.stream()
                .anyMatch(figure -> sound(byTransport, reliability, figure).size()
                        < byTransport.transports().size());
        return someLeftOut ? List.of(power, wording.text("contrast.withheld")) : List.of(power);
    }

    /** What so many repeats can tell at all. */
    private static String power(int repeats, int pairs, Wording wording) {
        double least = RankSumTest.leastProbability(repeats, repeats);
        String figures = wording.text(
                "contrast.least",
                repeats,
                wording.numbers().probability(least),
                pairs,
                wording.numbers().probability(Math.min(1, pairs * least)));
        boolean never = pairs * least >= PairDifference.LEVEL;
        return figures + " " + wording.text(never ? "contrast.least.never" : "contrast.least.more");
    }
}
