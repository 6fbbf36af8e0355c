package dev.feedlab.report.chart;

import dev.feedlab.report.figures.Curve;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.Tail;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.workload.Transport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * A transport's curve of {@link PercentileChart}, from its median on. Shares are given by their odds, 1 / (1 − share), which is
 * what the axis of nines has.
 *
 * @param tail how far the messages behind the curve carry
 */
record PercentileSeries(TransportFigures figures, Curve curve, Tail tail) {

    /** The median's. */
    static final double FIRST = 2;

    /** However few messages there are, the curve has a length. */
    private static final double LEAST_END = 2 * FIRST;

    /** Medians that lie so many times apart leave a common scale to the space between them. */
    private static final double FAR = 5;

    static PercentileSeries of(TransportFigures figures) {
        return new PercentileSeries(figures, Curve.of(figures.runs()), Tail.ofAll(figures.runs()));
    }

    Transport transport() {
        return figures.transport();
    }

    /** Where its last message lies. */
    double end() {
        return Math.max(LEAST_END, Math.min(curve.deliveries(), odds(tail.end())));
    }

    /** From here on one message decides. */
    double carried() {
        return Math.max(FIRST, Math.min(end(), odds(tail.carried())));
    }

    double microsAt(double odds) {
        return Math.max(1, curve.microsAt(1 - 1 / odds));
    }

    double longest() {
        return figures.value(Figure.MAX);
    }

    private double median() {
        return microsAt(FIRST);
    }

    private static double odds(double share) {
        return 1 / (1 - share);
    }

    /**
     * The series by how late they are: together where one scale shows them all, else the slower ones and the faster ones, parted
     * at the widest gap between two medians.
     */
    static List<List<PercentileSeries>> groups(List<PercentileSeries> series) {
        List<PercentileSeries> slowestFirst = new ArrayList<>(series);
        slowestFirst.sort(Comparator.comparingDouble(PercentileSeries::median).reversed());
        double widest = FAR;
        double border = 0;
        for (int i = 1; i < slowestFirst.size(); i++) {
            double below = slowestFirst.get(i).median();
            double gap = slowestFirst.get(i - 1).median() / below;
            if (gap >= widest) {
                widest = gap;
                border = below;
            }
        }
        double faster = border;
        Predicate<PercentileSeries> slow = each -> each.median() > faster;
        return List.of(slow, slow.negate()).stream()
                .map(group -> series.stream().filter(group).toList())
                .filter(group -> !group.isEmpty())
                .toList();
    }
}
