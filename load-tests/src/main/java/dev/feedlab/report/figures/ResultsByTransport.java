package dev.feedlab.report.figures;

import dev.feedlab.result.Results;
import dev.feedlab.result.Run;
import dev.feedlab.statistics.Interval;
import dev.feedlab.workload.Transport;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A result by transport.
 *
 * @param results what was measured
 * @param transports the transports that have at least one run, in the order of {@link Transport}
 */
public record ResultsByTransport(Results results, List<TransportFigures> transports) {

    /** Sorts the runs of a result by transport and repeat. */
    public static ResultsByTransport of(Results results) {
        List<TransportFigures> transports = Arrays.stream(Transport.values())
                .map(transport -> new TransportFigures(transport, runsOf(results, transport)))
                .filter(figures -> !figures.runs().isEmpty())
                .toList();
        return new ResultsByTransport(results, transports);
    }

    private static List<Run> runsOf(Results results, Transport transport) {
        return results.runs().stream()
                .filter(run -> run.transport() == transport)
                .sorted(Comparator.comparingInt(Run::repeat))
                .toList();
    }

    /** All runs. */
    public Stream<Run> runs() {
        return results.runs().stream();
    }

    /** The fewest repeats that one of the planned transports has; 0 where one has no run. */
    public int fewestRepeats() {
        return results.workload().transports().stream()
                .mapToInt(transport -> runsOf(results, transport).size())
                .min()
                .orElse(0);
    }

    /** Whether some figure stands on more than one repeat. */
    public boolean repeated() {
        return transports.stream().anyMatch(figures -> figures.runs().size() > 1);
    }

    /** The repeats of each transport that has enough of them for an interval. */
    public IntStream repeatsBehindIntervals() {
        return transports.stream()
                .mapToInt(figures -> figures.runs().size())
                .filter(repeats -> repeats >= Interval.FEWEST);
    }

    /** The intervals of those figures' medians, as far as there are any. */
    public Stream<Interval> intervals(Figure... figures) {
        return transports.stream()
                .flatMap(transport -> Arrays.stream(figures).map(transport::interval))
                .flatMap(Optional::stream);
    }
}
