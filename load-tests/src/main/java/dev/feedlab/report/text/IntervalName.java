package dev.feedlab.report.text;

import dev.feedlab.statistics.Interval;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What intervals are called: by how often they hold the true value and by their sample, "96.9% interval (n = 6)". */
public final class IntervalName {

    private IntervalName() {}

    /**
     * The name of all these intervals together; where they or their samples differ, from the least to the most. None
     * where there is no interval.
     *
     * @param sizes of the samples that the intervals stand on; one or more where there is an interval
     */
    public static Optional<String> of(Stream<Interval> intervals, IntStream sizes, Wording wording) {
        double[] coverages =
                intervals.mapToDouble(Interval::coverage).sorted().distinct().toArray();
        if (coverages.length == 0) {
            return Optional.empty();
        }
        DoubleStream samples = sizes.sorted().distinct().asDoubleStream();
        String covers = span(wording.numbers()::percent, wording, coverages);
        return Optional.of(
                wording.text("interval", covers, span(wording.numbers()::count, wording, samples.toArray())));
    }

    private static String span(DoubleFunction<String> written, Wording wording, double... sorted) {
        String least = written.apply(sorted[0]);
        String most = written.apply(sorted[sorted.length - 1]);
        return least.equals(most) ? least : wording.text("interval.span", least, most);
    }
}
