package dev.feedlab.report.figures;

import dev.feedlab.result.Run;
import dev.feedlab.statistics.Bootstrap;
import dev.feedlab.statistics.Interval;
import dev.feedlab.workload.Transport;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * All runs of one transport.
 *
 * @param runs by their repeat; at least one
 */
public record TransportFigures(Transport transport, List<Run> runs) {

    public TransportFigures {
        runs = List.copyOf(runs);
    }

    /** A figure of each repeat that has it. */
    double[] values(Figure figure) {
        return runs.stream().mapToDouble(figure::of).filter(Double::isFinite).toArray();
    }

    /** A figure over the repeats. */
    public Spread spread(Figure figure) {
        return Spread.of(Arrays.stream(values(figure)));
    }

    /** The 95% interval of a figure's median; none with fewer than {@value Bootstrap#FEWEST} repeats. */
    public Optional<Interval> interval(Figure figure) {
        return Bootstrap.ofMedian(values(figure));
    }

    /** Whether no subscriber sent anything after the request that opened its subscription, in any repeat. */
    public boolean onlyOpened() {
        return runs.stream().allMatch(run -> run.requests() == 0);
    }
}
