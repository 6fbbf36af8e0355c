package dev.feedlab.report.findings;

import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.checks.Resolution;
import dev.feedlab.report.checks.Tie;
import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Wording;
import dev.feedlab.workload.Workload;
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
 * @param sentences the findings, one each for latency, for bytes and requests, and for cost; none rests on a figure that a
 *     failed check spoils
 * @param details what explains them or limits them; likewise
 * @param theory where measurement and theory part; likewise
 * @param withheld which findings are missing for that reason, one sentence each
 */
public record Findings(List<String> sentences, List<String> details, List<String> theory, List<String> withheld) {

    /** What a finding ranks the transports by, where that can be in doubt. */
    private static final Map<Aspect, Figure> RANKED = new EnumMap<>(Map.of(
            Aspect.LATENCY, Figure.P50,
            Aspect.COST, Figure.CPU_PER_DELIVERY));

    private static final Map<Figure, String> TIES = new EnumMap<>(Map.of(
            Figure.P50, "contrast.p50",
            Figure.CPU_PER_DELIVERY, "contrast.cpu"));

    private static final Map<Aspect, String> WITHHELD = new EnumMap<>(Map.of(
            Aspect.LATENCY, "withheld.latency",
            Aspect.VOLUME, "withheld.volume",
            Aspect.COST, "withheld.cost"));

    public Findings {
        sentences = List.copyOf(sentences);
        details = List.copyOf(details);
        theory = List.copyOf(theory);
        withheld = List.copyOf(withheld);
    }

    /** Draws the findings that the checks allow. */
    public static Findings of(ResultsByTransport byTransport, Reliability reliability, Wording wording) {
        Workload workload = byTransport.results().workload();
        List<String> sentences = new ArrayList<>();
        List<String> details = new ArrayList<>();
        List<String> withheld = new ArrayList<>();
        for (Aspect aspect : List.of(Aspect.LATENCY, Aspect.VOLUME, Aspect.COST)) {
            List<TransportFigures> sound = reliability.sound(byTransport, aspect);
            finding(aspect, sound, wording)
                    .map(finding -> withDoubt(finding, aspect, sound, reliability, wording))
                    .ifPresent(sentences::add);
            details.addAll(details(aspect, workload, sound, wording));
            List<TransportFigures> spoiled = new ArrayList<>(byTransport.transports());
            spoiled.removeAll(sound);
            if (!spoiled.isEmpty()) {
                withheld.add(wording.text(WITHHELD.get(aspect), names(spoiled, wording)));
            }
        }
        List<String> theory =
                new TheoryFinding(byTransport, reliability, wording).sentences().toList();
        return new Findings(sentences, details, theory, withheld);
    }

    private static Optional<String> finding(Aspect aspect, List<TransportFigures> sound, Wording wording) {
        return switch (aspect) {
            case LATENCY -> LatencyFinding.of(sound, wording);
            case VOLUME -> VolumeFinding.of(sound, wording);
            case COST -> CostFinding.of(sound, wording);
        };
    }

    private static String withDoubt(
            String finding,
            Aspect aspect,
            List<TransportFigures> transports,
            Reliability reliability,
            Wording wording) {
        return Optional.ofNullable(RANKED.get(aspect))
                .flatMap(figure -> Undecided.of(figure, transports, reliability.enoughRepeats())
                        .sentence(wording))
                .map(doubt -> finding + " " + doubt)
                .orElse(finding);
    }

    private static List<String> details(
            Aspect aspect, Workload workload, List<TransportFigures> sound, Wording wording) {
        return switch (aspect) {
            case LATENCY ->
                Stream.concat(
                                LatencyFinding.ofInterval(workload, sound, wording).stream(),
                                ties(Figure.P50, sound, wording).stream())
                        .toList();
            case VOLUME -> VolumeFinding.details(workload, sound, wording);
            case COST -> ties(Figure.CPU_PER_DELIVERY, sound, wording).stream().toList();
        };
    }

    /** Why transports are a tie; none where none are. */
    private static Optional<String> ties(Figure figure, List<TransportFigures> transports, Wording wording) {
        List<Tie> ties = Resolution.ties(figure, transports);
        return ties.isEmpty()
                ? Optional.empty()
                : Optional.of(wording.text(
                        "finding.ties",
                        wording.text(TIES.get(figure)),
                        ties.stream().map(tie -> tie.sentence(wording)).collect(Collectors.joining("; "))));
    }

    private static String names(List<TransportFigures> transports, Wording wording) {
        return wording.texts()
                .list(transports.stream()
                        .map(figures -> wording.texts().name(figures.transport()))
                        .toList());
    }
}
