package dev.feedlab.report.findings;

import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the figures say, in sentences computed from them.
 *
 * @param indicative whether too few repeats stand behind them to tell a difference from chance
 * @param sentences the findings; none rests on a figure that a failed check spoils
 * @param theory where measurement and theory part; likewise
 * @param withheld which findings are missing for that reason, one sentence each
 */
public record Findings(boolean indicative, List<String> sentences, List<String> theory, List<String> withheld) {

    /** What a finding ranks the transports by, where that can be in doubt. */
    private static final Map<Aspect, Figure> RANKED = new EnumMap<>(Map.of(
            Aspect.LATENCY, Figure.P50,
            Aspect.COST, Figure.CPU_PER_DELIVERY));

    private static final Map<Aspect, String> WITHHELD = new EnumMap<>(Map.of(
            Aspect.LATENCY, "withheld.latency",
            Aspect.VOLUME, "withheld.volume",
            Aspect.COST, "withheld.cost"));

    public Findings {
        sentences = List.copyOf(sentences);
        theory = List.copyOf(theory);
        withheld = List.copyOf(withheld);
    }

    /** Draws the findings that the checks allow. */
    public static Findings of(ResultsByTransport byTransport, Reliability reliability, Wording wording) {
        List<String> sentences = new ArrayList<>();
        List<String> withheld = new ArrayList<>();
        for (Aspect aspect : List.of(Aspect.LATENCY, Aspect.VOLUME, Aspect.COST)) {
            List<TransportFigures> sound = transports(byTransport, reliability, aspect, true);
            finding(aspect, byTransport, sound, wording)
                    .map(finding -> withDoubt(finding, aspect, sound, reliability, wording))
                    .ifPresent(sentences::add);
            List<TransportFigures> spoiled = transports(byTransport, reliability, aspect, false);
            if (!spoiled.isEmpty()) {
                withheld.add(wording.text(WITHHELD.get(aspect), names(spoiled, wording)));
            }
        }
        List<String> theory =
                new TheoryFinding(byTransport, reliability, wording).sentences().toList();
        return new Findings(!reliability.enoughRepeats(), sentences, theory, withheld);
    }

    /** With too few repeats all findings may be chance, and are called indicative; a tie is one all the same. */
    private static String withDoubt(
            String finding,
            Aspect aspect,
            List<TransportFigures> transports,
            Reliability reliability,
            Wording wording) {
        if (!RANKED.containsKey(aspect)) {
            return finding;
        }
        Figure figure = RANKED.get(aspect);
        Stream<String> chance =
                reliability.enoughRepeats() ? Doubt.chance(figure, transports, wording).stream() : Stream.empty();
        return Stream.of(Stream.of(finding), Doubt.ties(figure, transports, wording).stream(), chance)
                .flatMap(sentences -> sentences)
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> finding(
            Aspect aspect, ResultsByTransport byTransport, List<TransportFigures> sound, Wording wording) {
        return switch (aspect) {
            case LATENCY -> new LatencyFinding(byTransport.results().workload(), wording).of(sound);
            case VOLUME -> new VolumeFinding(byTransport.results().workload(), wording).of(sound);
            case COST -> new CostFinding(wording).of(sound);
        };
    }

    private static List<TransportFigures> transports(
            ResultsByTransport byTransport, Reliability reliability, Aspect aspect, boolean sound) {
        return byTransport.transports().stream()
                .filter(figures -> reliability.holds(figures.transport(), aspect) == sound)
                .toList();
    }

    private static String names(List<TransportFigures> transports, Wording wording) {
        return wording.texts()
                .list(transports.stream()
                        .map(figures -> wording.texts().name(figures.transport()))
                        .toList());
    }
}
