package dev.feedlab.report.figures;

import dev.feedlab.result.LatencySlice;
import dev.feedlab.result.Run;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How the latency of a run moves: the medians of its slices in its first and in its last third.
 *
 * @param firstMicros the middle one of the first third's, in microseconds
 * @param lastMicros the middle one of the last third's
 */
public record Drift(double firstMicros, double lastMicros) {

    private static final int THIRDS = 3;

    /** The drift of a run; none where one of the thirds has no delivery. */
    public static Optional<Drift> of(Run run) {
        int seconds = run.latencyOverTime().stream()
                        .mapToInt(LatencySlice::second)
                        .max()
                        .orElse(-1)
                + 1;
        int third = seconds / THIRDS;
        Spread first = medians(run.latencyOverTime(), slice -> slice.second() < third);
        Spread last = medians(run.latencyOverTime(), slice -> slice.second() >= seconds - third);
        return first.known() && last.known() ? Optional.of(new Drift(first.median(), last.median())) : Optional.empty();
    }

    private static Spread medians(List<LatencySlice> slices, Predicate<LatencySlice> part) {
        return Spread.of(slices.stream()
                .filter(part)
                .filter(slice -> slice.deliveries() > 0)
                .mapToDouble(LatencySlice::p50Micros));
    }

    /** By how much the latency rose, in microseconds; negative where it fell. */
    public double micros() {
        return lastMicros - firstMicros;
    }

    /** By which part of the first third's latency it rose; negative where it fell. */
    public double share() {
        return micros() / firstMicros;
    }
}
