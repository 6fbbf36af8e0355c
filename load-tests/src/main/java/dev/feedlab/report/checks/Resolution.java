package dev.feedlab.report.checks;

import dev.feedlab.report.checks.Tie.Cause;
import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Drift;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.Spread;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.result.Latency;
import dev.feedlab.result.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The smallest difference of two transports that a comparison can tell, however many repeats it has: checks that passed
 * leave something open, and repeats that all have the same fault agree about it. A smaller difference is a {@link Tie}.
 *
 * <p>Left open about the difference of two latencies are: by how much the two clocks disagree about it, by how much it moved
 * from the first to the last third of the runs, and by how much later messages were published with one of the two; about
 * that of two CPU times, by how much it moved. What both transports have alike is in neither. Requests and bytes follow
 * from the protocols, and nothing is open.
 */
public final class Resolution {

    /** What is left open may be half of a difference at most. */
    private static final double TIMES = 2;

    private Resolution() {}

    /** Whether there are messages enough for that percentile, so that it does not rest on a few of them. */
    public static boolean hasEnoughMessages(Figure figure, TransportFigures transport) {
        return ClockPair.tells(figure, transport);
    }

    /** The tie of two transports in a figure, by what leaves most open; none where their medians are far enough apart. */
    public static Optional<Tie> tie(Figure figure, TransportFigures one, TransportFigures other) {
        double difference =
                Math.abs(one.spread(figure).median() - other.spread(figure).median());
        return open(figure, one, other).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> difference < TIMES * most.getValue())
                .map(most -> new Tie(one.transport(), other.transport(), difference, most.getValue(), most.getKey()));
    }

    /** All ties among those transports, those with the smallest medians first. */
    public static List<Tie> ties(Figure figure, List<TransportFigures> transports) {
        List<TransportFigures> ranked = transports.stream()
                .filter(transport -> transport.spread(figure).known())
                .sorted(Comparator.comparingDouble(
                        transport -> transport.spread(figure).median()))
                .toList();
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            for (TransportFigures other : ranked.subList(i + 1, ranked.size())) {
                tie(figure, ranked.get(i), other).ifPresent(ties::add);
            }
        }
        return ties;
    }

    /** What each cause leaves open, in microseconds, where it is known. */
    private static Map<Cause, Double> open(Figure figure, TransportFigures one, TransportFigures other) {
        Map<Cause, Double> open = new EnumMap<>(Cause.class);
        if (figure.aspect() == Aspect.LATENCY) {
            if (ClockPair.tells(figure, one) && ClockPair.tells(figure, other)) {
                open.put(Cause.CLOCKS, new ClockPair(figure, one, other).disagreement());
            }
            moved(one, other, Drift::ofLatency).ifPresent(micros -> open.put(Cause.DRIFT, micros));
            ToDoubleFunction<Latency> percentile = figure == Figure.P50 ? Latency::p50 : Latency::p99;
            open.put(Cause.PUBLISHER, Math.abs(lateness(one, percentile) - lateness(other, percentile)));
        } else if (figure.aspect() == Aspect.COST) {
            moved(one, other, Drift::ofCost).ifPresent(micros -> open.put(Cause.DRIFT, micros));
        }
        return open;
    }

    /** A drift that both have alike leaves their difference as it was. */
    private static Optional<Double> moved(
            TransportFigures one, TransportFigures other, Function<Run, Optional<Drift>> drift) {
        return Moved.of(one, drift)
                .flatMap(first -> Moved.of(other, drift).map(second -> Math.abs(first.micros() - second.micros())));
    }

    private static double lateness(TransportFigures transport, ToDoubleFunction<Latency> percentile) {
        return Spread.of(transport.runs().stream()
                        .mapToDouble(run -> percentile.applyAsDouble(run.publisherLatenessMicros())))
                .median();
    }
}
