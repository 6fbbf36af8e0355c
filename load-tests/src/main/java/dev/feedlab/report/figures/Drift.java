package dev.feedlab.report.figures;

import dev.feedlab.result.LatencySlice;
import dev.feedlab.result.Run;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How a figure of a run moves from its first to its last third.
 *
 * @param firstMicros of the first third, in microseconds
 * @param lastMicros of the last third
 */
public record Drift(double firstMicros, double lastMicros) {

    private static final int THIRDS = 3;

    /** The server's CPU time per delivery; none where nobody looked at it in between. */
    public static Optional<Drift> ofCost(Run run) {
        if (run.serverThreads() == null || run.serverThreads().thirdsMicros().size() != THIRDS) {
            return Optional.empty();
        }
        List<Long> thirds = run.serverThreads().thirdsMicros();
        double deliveries = (double) run.windowDeliveries() / THIRDS;
        return Optional.of(new Drift(thirds.get(0) / deliveries, thirds.get(THIRDS - 1) / deliveries));
    }

    /** The latency, by the middle one of each third's medians; none where one of the thirds has no delivery. */
    public static Optional<Drift> ofLatency(Run run) {
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

    /** By how much it rose, in microseconds; negative where it fell. */
    public double micros() {
        return lastMicros - firstMicros;
    }

    /** By which part of the first third's it rose; negative where it fell. */
    public double share() {
        return micros() / firstMicros;
    }
}
