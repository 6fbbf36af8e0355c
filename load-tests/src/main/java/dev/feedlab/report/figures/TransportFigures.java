package dev.feedlab.report.figures;

import dev.feedlab.result.Run;
import dev.feedlab.statistics.Interval;
import dev.feedlab.statistics.MedianInterval;
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

    /**
     * The one value that stands for all repeats: their median, and of {@link Figure#MAX} the longest delivery of all repeats
     * together. Not a number where no repeat has the figure.
     */
    public double value(Figure figure) {
        Spread spread = spread(figure);
        return figure == Figure.MAX ? spread.max() : spread.median();
    }

    /** The interval of a figure's median; none with fewer than {@value Interval#FEWEST} repeats, and none of a maximum. */
    public Optional<Interval> interval(Figure figure) {
        return figure == Figure.MAX ? Optional.empty() : MedianInterval.of(values(figure));
    }

    /** The same of what is no {@link Figure}. */
    public Optional<Interval> interval(ToDoubleFunction<Run> figure) {
        return MedianInterval.of(values(figure));
    }
}
