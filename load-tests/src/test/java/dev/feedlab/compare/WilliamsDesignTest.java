package dev.feedlab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilliamsDesignTest {

    private static List<List<Integer>> orders(int treatments, int count, long seed) {
        return WilliamsDesign.orders(IntStream.range(0, treatments).boxed().toList(), count, seed);
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "3, 6", "4, 4", "5, 10", "6, 6"})
    void inAWholeSquareEachIsAtEachPositionAndBehindEachOtherOneEquallyOften(int treatments, int rows) {
        for (long seed = 1; seed <= 20; seed++) {
            List<List<Integer>> square = orders(treatments, rows, seed);
            Map<String, Integer> positions = new HashMap<>();
            Map<String, Integer> followers = new HashMap<>();
            for (List<Integer> row : square) {
                for (int place = 0; place < treatments; place++) {
                    positions.merge(row.get(place) + " at " + place, 1, Integer::sum);
                    if (place > 0) {
                        followers.merge(row.get(place) + " behind " + row.get(place - 1), 1, Integer::sum);
                    }
                }
            }

            int often = rows / treatments;
            assertThat(positions).hasSize(treatments * treatments);
            assertThat(positions.values()).containsOnly(often);
            assertThat(followers).hasSize(treatments * (treatments - 1));
            assertThat(followers.values()).containsOnly(often);
        }
    }

    @Test
    void squaresAreAddedUntilThereAreEnough() {
        List<List<Integer>> orders = orders(4, 6, 1);

        assertThat(orders).hasSize(6).allSatisfy(order -> assertThat(order).containsExactlyInAnyOrder(0, 1, 2, 3));
        assertThat(orders.subList(0, 4)).doesNotHaveDuplicates();
    }

    @Test
    void oneTransportAloneIsAlwaysFirst() {
        assertThat(orders(1, 3, 1)).containsOnly(List.of(0)).hasSize(3);
    }

    @Test
    void aSingleOrderIsAnyOne() {
        List<List<Integer>> first = new ArrayList<>();
        for (long seed = 1; seed <= 500; seed++) {
            first.addAll(orders(4, 1, seed));
        }

        assertThat(new HashSet<>(first)).as("all orders of four").hasSize(24);
    }
}
