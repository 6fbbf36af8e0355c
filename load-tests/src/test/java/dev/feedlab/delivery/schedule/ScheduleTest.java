package dev.feedlab.delivery.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** When messages are due. */
class ScheduleTest {

    private static long[] due(Schedule schedule) {
        return LongStream.range(0, schedule.count()).map(schedule::dueAfter).toArray();
    }

    @Test
    void hasEvenDistances() {
        assertThat(due(new Schedule(4, 20))).containsExactly(0, 50_000, 100_000, 150_000);
        assertThat(due(Schedule.during(0.1, 30))).containsExactly(0, 33_333, 66_667);
    }

    @Test
    void afterItsEndNothingIsDue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule(4, 100).dueAfter(4))
                .withMessage("message 4 of 4");
    }
}
