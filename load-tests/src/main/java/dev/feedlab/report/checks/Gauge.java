package dev.feedlab.report.checks;

import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.Spread;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * One measured value of each transport, and the most that it may be.
 *
 * @param values without the transports whose runs do not tell it
 */
record Gauge(Map<Transport, Double> values, double limit) {

    Gauge {
        values = Map.copyOf(values);
    }

    /** Of each transport the largest of its runs: one run that was overloaded is one too many. */
    static Gauge ofWorstRuns(ResultsByTransport byTransport, double limit, ToDoubleFunction<Run> value) {
        return of(byTransport, limit, value, Spread::max);
    }

    /** Of each transport the median of its runs, where a single run may have had a stall of its own. */
    static Gauge ofMedians(ResultsByTransport byTransport, double limit, ToDoubleFunction<Run> value) {
        return of(byTransport, limit, value, Spread::median);
    }

    private static Gauge of(
            ResultsByTransport byTransport,
            double limit,
            ToDoubleFunction<Run> value,
            ToDoubleFunction<Spread> oneOfTheRuns) {
        Map<Transport, Double> values = new EnumMap<>(Transport.class);
        byTransport.transports().forEach(transport -> {
            Spread runs = Spread.of(transport.runs().stream().mapToDouble(value));
            if (runs.known()) {
                values.put(transport.transport(), oneOfTheRuns.applyAsDouble(runs));
            }
        });
        return new Gauge(values, limit);
    }

    boolean known() {
        return !values.isEmpty();
    }

    /** The largest value of all; not a number where there is none. */
    double worst() {
        return values.values().stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }

    /** The transports beyond the limit. */
    Set<Transport> beyond() {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() > limit)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
