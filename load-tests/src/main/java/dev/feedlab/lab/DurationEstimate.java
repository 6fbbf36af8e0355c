package dev.feedlab.lab;

import dev.feedlab.lab.LabPlan.Planned;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** How long runs will take, from how long a round trip last took in each way. */
final class DurationEstimate {

    private final Map<Way, Double> nanos = new EnumMap<>(Way.class);

    /** Notes how long a round trip took; nothing where there was none. */
    synchronized void note(Way way, double nanosPerRoundTrip) {
        if (nanosPerRoundTrip > 0) {
            nanos.put(way, nanosPerRoundTrip);
        }
    }

    /** Nanoseconds for all these runs, unless a way among them has not been played yet. */
    synchronized OptionalDouble of(List<Planned> runs) {
        if (!runs.stream().allMatch(run -> nanos.containsKey(run.way()))) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(runs.stream()
                .mapToDouble(run -> run.quantity() * nanos.get(run.way()))
                .sum());
    }
}
