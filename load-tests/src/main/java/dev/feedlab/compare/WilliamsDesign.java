package dev.feedlab.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Orders in which each treatment has each position equally often, and follows each other one equally often: what a run leaves
 * behind for the next, a warm machine for instance, meets all alike. That takes as many orders as there are treatments, or
 * twice as many where their number is odd (E. J. Williams, <i>Experimental designs balanced for the estimation of residual
 * effects of treatments</i>, Australian Journal of Scientific Research A 2, 1949).
 */
final class WilliamsDesign {

    private WilliamsDesign() {}

    /**
     * So many orders, out of whole squares until they are enough; of the last one there may be a part.
     *
     * @param treatments what is put in order, each once
     * @param seed decides which treatment has which place in a square, and the order of its rows
     */
    static <T> List<List<T>> orders(List<T> treatments, int count, long seed) {
        Random random = new Random(seed);
        List<List<T>> orders = new ArrayList<>();
        while (orders.size() < count) {
            List<T> labels = new ArrayList<>(treatments);
            Collections.shuffle(labels, random);
            List<List<T>> square = square(labels);
            Collections.shuffle(square, random);
            orders.addAll(square);
        }
        return List.copyOf(orders.subList(0, count));
    }

    private static <T> List<List<T>> square(List<T> labels) {
        List<List<T>> rows = new ArrayList<>();
        for (int shift = 0; shift < labels.size(); shift++) {
            List<T> row = row(labels, shift);
            rows.add(row);
            if (labels.size() % 2 == 1) {
                List<T> mirrored = new ArrayList<>(row);
                Collections.reverse(mirrored);
                rows.add(mirrored);
            }
        }
        return rows;
    }

    /** 0, 1, n-1, 2, n-2 …: no two neighbours are the same distance apart. The other rows are shifted by one each. */
    private static <T> List<T> row(List<T> labels, int shift) {
        int count = labels.size();
        List<T> row = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            int step = place % 2 == 1 ? (place + 1) / 2 : count - place / 2;
            row.add(labels.get((step + shift) % count));
        }
        return row;
    }
}
