package dev.feedlab.report.figures;

import dev.feedlab.result.Run;
import dev.feedlab.statistics.Bootstrap;
import dev.feedlab.statistics.Interval;
import dev.feedlab.workload.Transport;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

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
        return values(figure::of);
    }

    private double[] values(ToDoubleFunction<Run> figure) {
        return runs.stream().mapToDouble(figure).filter(Double::isFinite).toArray();
    }

    /** A figure over the repeats. */
    public Spread spread(Figure figure) {
        return spread(figure::of);
    }

    /** The same of what is no {@link Figure}; a repeat that does not have it gives what is not finite. */
    public Spread spread(ToDoubleFunction<Run> figure) {
        return Spread.of(Arrays.stream(values(figure)));
    }

    /** The 95% interval of a figure's median; none with fewer than {@value Bootstrap#FEWEST} repeats. */
    public Optional<Interval> interval(Figure figure) {
        return interval(figure::of);
    }

    /** The same of what is no {@link Figure}. */
    public Optional<Interval> interval(ToDoubleFunction<Run> figure) {
        return Bootstrap.ofMedian(values(figure));
    }
}
