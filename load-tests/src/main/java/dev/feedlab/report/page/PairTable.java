package dev.feedlab.report.page;

import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.checks.Resolution;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.PairDifference;
import dev.feedlab.report.figures.PairDifference.Chance;
import dev.feedlab.report.figures.PairDifferences;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.IntervalName;
import dev.feedlab.report.text.Texts;
import dev.feedlab.report.text.Wording;
import dev.feedlab.statistics.Interval;
import dev.feedlab.statistics.RankSumTest;
import dev.feedlab.statistics.Superiority.Magnitude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every pair of transports in the figures that people choose by.
 *
 * @param caption what a row holds
 * @param groups one for each figure that has pairs
 * @param tested whether a test compares some of them
 * @param notes what the figures, the numbers of repeats and the checks allow to be compared
 */
public record PairTable(String caption, List<Group> groups, boolean tested, List<String> notes) {

    /** The pairs of one figure. */
    public record Group(String name, List<Row> rows) {}

    /**
     * One pair.
     *
     * @param probability a dash where nothing was tested, as is the superiority
     * @param chance a word of warning where chance may be the reason, or the difference is next to nothing; else empty
     * @param magnitude empty where nothing was tested
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
            Figure.P50, Figure.P99, Figure.BYTES_PER_DELIVERY, Figure.REQUESTS_PER_DELIVERY, Figure.CPU_PER_DELIVERY);

    private static final Map<Figure, String> NAMES = new EnumMap<>(Map.of(
            Figure.P50, "contrast.p50",
            Figure.P99, "contrast.p99",
            Figure.BYTES_PER_DELIVERY, "contrast.bytes",
            Figure.REQUESTS_PER_DELIVERY, "contrast.requests",
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

    private static final String NOTHING = "–";

    static PairTable of(ResultsByTransport byTransport, Reliability reliability, Wording wording) {
        Map<Figure, List<PairDifference>> compared = new LinkedHashMap<>();
        for (Figure figure : FIGURES) {
            // No ratio goes to the requests of a transport that makes none.
            List<PairDifference> pairs =
                    PairDifferences.of(figure, reliability.sound(byTransport, figure.aspect())).stream()
                            .filter(pair -> Double.isFinite(pair.ratio()))
                            .toList();
            if (!pairs.isEmpty()) {
                compared.put(figure, pairs);
            }
        }
        List<Group> groups = compared.entrySet().stream()
                .map(entry -> new Group(
                        wording.text(NAMES.get(entry.getKey())),
                        entry.getValue().stream()
                                .map(pair -> row(pair, isTie(entry.getKey(), pair, byTransport), wording))
                                .toList()))
                .toList();
        return new PairTable(
                caption(compared.values(), byTransport, wording),
                groups,
                compared.keySet().stream().anyMatch(figure -> figure.aspect().byChance()),
                notes(compared, byTransport, reliability, wording));
    }

    private static String caption(
            Collection<List<PairDifference>> compared, ResultsByTransport byTransport, Wording wording) {
        Stream<Interval> intervals = compared.stream()
                .flatMap(List::stream)
                .flatMap(difference -> difference.chance().stream())
                .flatMap(chance -> chance.ratioInterval().stream());
        return IntervalName.of(intervals, byTransport.repeatsBehindIntervals(), wording)
                .map(name -> wording.text("contrast.caption") + " " + wording.text("contrast.caption.tested", name))
                .orElseGet(() -> wording.text("contrast.caption"));
    }

    /** Whether what is open about the pair is as much as the difference, whatever the test says. */
    private static boolean isTie(Figure figure, PairDifference pair, ResultsByTransport byTransport) {
        List<TransportFigures> both = byTransport.transports().stream()
                .filter(figures -> figures.transport() == pair.more() || figures.transport() == pair.less())
                .toList();
        return Resolution.tie(figure, both.get(0), both.get(1)).isPresent();
    }

    private static Row row(PairDifference difference, boolean tie, Wording wording) {
        Texts texts = wording.texts();
        Optional<Chance> chance = difference.chance();
        return new Row(
                wording.text("contrast.pair", texts.name(difference.more()), texts.name(difference.less())),
                chance.map(tested -> wording.numbers().probability(tested.adjustedProbability()))
                        .orElse(NOTHING),
                remark(difference, tie, wording),
                chance.map(tested ->
                                wording.numbers().decimals(tested.superiority().a12(), 2))
                        .orElse(NOTHING),
                chance.map(tested ->
                                wording.text(MAGNITUDES.get(tested.superiority().magnitude())))
                        .orElse(""),
                wording.numbers().significant(difference.ratio()),
                chance.flatMap(Chance::ratioInterval)
                        .map(ends -> wording.text(
                                "table.range",
                                wording.numbers().significant(ends.low()),
                                wording.numbers().significant(ends.high())))
                        .orElse(""),
                wording.text(FELT.get(difference.felt())));
    }

    private static String remark(PairDifference difference, boolean tie, Wording wording) {
        if (tie) {
            return wording.text("contrast.tie");
        }
        if (difference.chance().filter(tested -> !tested.unlikely()).isPresent()) {
            return wording.text("contrast.chance");
        }
        return difference.alike() ? wording.text("contrast.alike") : "";
    }

    private static List<String> notes(
            Map<Figure, List<PairDifference>> compared,
            ResultsByTransport byTransport,
            Reliability reliability,
            Wording wording) {
        if (compared.isEmpty()) {
            return List.of(wording.text("contrast.none", Interval.FEWEST));
        }
        List<String> notes = new ArrayList<>();
        if (compared.keySet().stream().anyMatch(figure -> !figure.aspect().byChance())) {
            notes.add(wording.text("contrast.untested"));
        }
        compared.entrySet().stream()
                .filter(entry -> entry.getKey().aspect().byChance())
                .mapToInt(entry -> entry.getValue().size())
                .max()
                .ifPresent(pairs -> notes.add(power(byTransport, pairs, wording)));
        boolean someLeftOut = FIGURES.stream()
                .anyMatch(figure ->
                        reliability.sound(byTransport, figure.aspect()).size()
                                < byTransport.transports().size());
        if (someLeftOut) {
            notes.add(wording.text("contrast.withheld"));
        }
        return notes;
    }

    /** What so many repeats can tell at all. */
    private static String power(ResultsByTransport byTransport, int pairs, Wording wording) {
        int repeats = byTransport.repeatsBehindIntervals().min().orElseThrow();
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
