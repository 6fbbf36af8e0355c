package dev.feedlab.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.lab.LabPlan.Planned;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LabPlanTest {

    private static final LabSetup SETUP = new LabSetup(List.of(10, 5, 20), 4, 0, 1, null);
    private static final int BLOCK = 9;

    @Test
    void eachRepeatHoldsEachWayWithEachQuantityOnce() {
        List<Planned> runs = LabPlan.of(SETUP).runs();

        assertThat(runs).hasSize(4 * BLOCK).doesNotHaveDuplicates();
        for (int repeat = 1; repeat <= 4; repeat++) {
            int present = repeat;
            assertThat(runs.subList((repeat - 1) * BLOCK, repeat * BLOCK)).allMatch(run -> run.repeat() == present);
        }
    }

    @Test
    void theOrderComesFromTheSeedAndDiffersBetweenRepeats() {
        List<Planned> runs = LabPlan.of(SETUP).runs();

        assertThat(LabPlan.of(SETUP).runs()).isEqualTo(runs);
        assertThat(LabPlan.of(new LabSetup(SETUP.quantities(), 4, 0, 2, null)).runs())
                .isNotEqualTo(runs);
        assertThat(withoutRepeat(runs.subList(0, BLOCK))).isNotEqualTo(withoutRepeat(runs.subList(BLOCK, 2 * BLOCK)));
    }

    private static List<Planned> withoutRepeat(List<Planned> runs) {
        return runs.stream()
                .map(run -> new Planned(run.way(), run.quantity(), 0))
                .toList();
    }

    @Test
    void quantitiesAscend() {
        assertThat(SETUP.quantities()).containsExactly(5, 10, 20);
    }

    @Test
    void theTimeLeftIsKnownOnceEachWayHasBeenPlayed() {
        DurationEstimate estimate = new DurationEstimate();
        List<Planned> runs = List.of(new Planned(Way.WEBSOCKET, 10, 1), new Planned(Way.HTTP_KEEP_ALIVE, 20, 1));
        estimate.note(Way.WEBSOCKET, 100);
        estimate.note(Way.HTTP_KEEP_ALIVE, 0);
        assertThat(estimate.of(runs)).isEmpty();

        estimate.note(Way.HTTP_KEEP_ALIVE, 200);
        assertThat(estimate.of(runs)).isEqualTo(OptionalDouble.of(5_000));
    }
}
