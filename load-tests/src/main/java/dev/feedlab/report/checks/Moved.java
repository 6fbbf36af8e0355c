package dev.feedlab.report.checks;

import dev.feedlab.report.figures.Drift;
import dev.feedlab.report.figures.Spread;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The median drift of a transport's repeats: a few seconds of one run vary by themselves.
 *
 * @param repeats how many of them tell it
 * @param share of the first third's
 * @param micros by how much, in microseconds
 */
record Moved(Transport transport, int repeats, double share, double micros) {

    /** The drift of one figure; none where no repeat tells it. */
    static Optional<Moved> of(TransportFigures transport, Function<Run, Optional<Drift>> figure) {
        List<Drift> drifts =
                transport.runs().stream().map(figure).flatMap(Optional::stream).toList();
        if (drifts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Moved(
                transport.transport(),
                drifts.size(),
                Spread.of(drifts.stream().mapToDouble(Drift::share)).median(),
                Spread.of(drifts.stream().mapToDouble(Drift::micros)).median()));
    }
}
