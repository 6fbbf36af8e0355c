package dev.feedlab.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Moves labels apart that would stand on one another, each as little as the others allow. */
final class LabelStack {

    private LabelStack() {}

    /**
     * Heights for labels that would like to stand at those heights.
     *
     * @param gap the least distance between two of them
     * @param top the least height; with too many labels the last ones go past {@code bottom}
     * @return the heights in the order of {@code wanted}
     */
    static List<Double> spread(List<Double> wanted, double gap, double top, double bottom) {
        List<Integer> order = IntStream.range(0, wanted.size())
                .boxed()
                .sorted(Comparator.comparingDouble(wanted::get))
                .toList();
        List<Double> heights = new ArrayList<>(wanted);
        double floor = bottom;
        for (int i = order.size() - 1; i >= 0; i--) {
            double height = Math.min(heights.get(order.get(i)), floor);
            heights.set(order.get(i), height);
            floor = height - gap;
        }
        double ceiling = top;
        for (int label : order) {
            double height = Math.max(heights.get(label), ceiling);
            heights.set(label, height);
            ceiling = height + gap;
        }
        return heights;
    }
}
