package dev.feedlab.report.checks;

import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Numbers;
import dev.feedlab.report.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The two clocks do not contradict each other about which of two transports is the faster. By how much they disagree about
 * the difference is what {@link Resolution} asks of each claim; so a contradiction spoils no figure, but the pair is a tie.
 */
final class ClocksAgree implements Rule {

    private static final List<Figure> FIGURES = List.of(Figure.P50, Figure.P99);

    @Override
    public Check judge(ResultsByTransport byTransport, Wording wording) {
        String title = wording.text("check.clocks");
        List<TransportFigures> transports = byTransport.transports();
        if (transports.size() < 2) {
            return Check.passed(title, wording.text("check.clocks.single") + levels(transports, wording));
        }
        List<ClockPair> pairs = pairs(transports);
        String figures = wording.text("check.clocks.figures", disagreements(pairs, wording))
                + (pairs.stream().anyMatch(pair -> pair.figure() == Figure.P99)
                        ? ""
                        : wording.text("check.clocks.tail", ClockPair.ENOUGH_MESSAGES_FOR_P99))
                + levels(transports, wording);
        List<String> contradictory = pairs.stream()
                .filter(ClockPair::contradictory)
                .map(pair -> names(pair, wording))
                .distinct()
                .toList();
        return contradictory.isEmpty()
                ? Check.passed(title, figures)
                : Check.caution(title, figures, wording.text("check.clocks.caution", String.join("; ", contradictory)));
    }

    private static List<ClockPair> pairs(List<TransportFigures> transports) {
        List<ClockPair> pairs = new ArrayList<>();
        for (Figure figure : FIGURES) {
            for (TransportFigures one : transports) {
                for (TransportFigures other : transports.subList(transports.indexOf(one) + 1, transports.size())) {
                    if (ClockPair.tells(figure, one) && ClockPair.tells(figure, other)) {
                        pairs.add(new ClockPair(figure, one, other));
                    }
                }
            }
        }
        return pairs;
    }

    /** Pair by pair, at p50 and, where it is judged, at p99. */
    private static String disagreements(List<ClockPair> pairs, Wording wording) {
        return pairs.stream()
                .filter(pair -> pair.figure() == Figure.P50)
                .map(pair -> disagreement(pair, atP99(pair, pairs), wording))
                .collect(Collectors.joining("; "));
    }

    private static Optional<ClockPair> atP99(ClockPair pair, List<ClockPair> pairs) {
        return pairs.stream()
                .filter(each -> each.equals(new ClockPair(Figure.P99, pair.one(), pair.other())))
                .findFirst();
    }

    private static String disagreement(ClockPair atP50, Optional<ClockPair> atP99, Wording wording) {
        Numbers numbers = wording.numbers();
        String p50 = numbers.time(atP50.disagreement());
        return atP99.map(pair -> wording.text(
                        "check.clocks.pair.both", names(atP50, wording), p50, numbers.time(pair.disagreement())))
                .orElseGet(() -> wording.text("check.clocks.pair", names(atP50, wording), p50));
    }

    private static String levels(List<TransportFigures> transports, Wording wording) {
        Numbers numbers = wording.numbers();
        return wording.text(
                "check.clocks.levels",
                transports.stream()
                        .map(transport -> wording.text(
                                "check.clocks.level",
                                wording.texts().name(transport.transport()),
                                numbers.time(transport.spread(Figure.P50).median()),
                                numbers.time(
                                        ClockPair.users(Figure.P50, transport).median())))
                        .collect(Collectors.joining("; ")));
    }

    private static String names(ClockPair pair, Wording wording) {
        return wording.texts()
                .list(List.of(
                        wording.texts().name(pair.one().transport()),
                        wording.texts().name(pair.other().transport())));
    }
}
