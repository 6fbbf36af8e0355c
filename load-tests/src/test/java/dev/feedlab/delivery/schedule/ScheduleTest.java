package dev.feedlab.delivery.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.workload.ArrivalProcess;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When messages are due. */
class ScheduleTest {

    private static final ArrivalProcess POISSON = ArrivalProcess.of("poisson");

    private static long[] due(Schedule schedule) {
        return LongStream.range(0, schedule.count()).map(schedule::dueAfter).toArray();
    }

    @Test
    void hasEvenDistances() {
        assertThat(due(new Schedule(4, 20))).containsExactly(0, 50_000, 100_000, 150_000);
        assertThat(due(Schedule.during(0.1, 30))).containsExactly(0, 33_333, 66_667);
    }

    @Test
    void burstsAreDueTogetherAndEvenly() {
        Schedule schedule = Schedule.of(ArrivalProcess.of("burst:3"), 0.4, 20, 1);

        assertThat(due(schedule)).containsExactly(0, 0, 0, 150_000, 150_000, 150_000, 300_000, 300_000);
        assertThat(schedule.distanceMicros()).isEqualTo(150_000);
        assertThat(schedule.spanMicros()).isEqualTo(400_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fixed", "poisson", "burst:20"})
    void asManyAsTheRateAsksForAreDueInOrderAndWithinTheSpan(String arrivals) {
        Schedule schedule = Schedule.of(ArrivalProcess.of(arrivals), 8, 20, 7);
        long[] due = due(schedule);

        assertThat(due).hasSize(160).isSorted().startsWith(0);
        assertThat(schedule.spanMicros()).isEqualTo(8_000_000).isGreaterThan(due[159]);
    }

    @Test
    void onlyChanceHasNoDistance() {
        assertThat(Schedule.during(8, 20).distanceMicros()).isEqualTo(50_000);
        assertThat(Schedule.of(POISSON, 8, 20, 1).distanceMicros()).isZero();
    }

    @Test
    void theSeedDecidesAndNothingElse() {
        assertThat(due(Schedule.of(POISSON, 8, 20, 7))).isEqualTo(due(Schedule.of(POISSON, 8, 20, 7)));
        assertThat(due(Schedule.of(POISSON, 8, 20, 8))).isNotEqualTo(due(Schedule.of(POISSON, 8, 20, 7)));
    }

    /** Exponential: e^-1 of the distances are longer than the mean, and the deviation is as large as the mean. */
    @Test
    void distancesOfPoissonAreExponential() {
        long[] due = due(Schedule.of(POISSON, 1_000, 100, 1));
        double[] distances = IntStream.range(1, due.length)
                .mapToDouble(i -> due[i] - due[i - 1])
                .toArray();
        double longer =
                Arrays.stream(distances).filter(distance -> distance > 10_000).count();
        double squares = Arrays.stream(distances)
                .map(distance -> (distance - 10_000) * (distance - 10_000))
                .average()
                .orElseThrow();

        assertThat(longer / distances.length).isCloseTo(Math.exp(-1), within(0.01));
        assertThat(Math.sqrt(squares)).isCloseTo(10_000, within(200.0));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 4})
    void outsideOfItNothingIsDue(long number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule(4, 100).dueAfter(number))
                .withMessage("message " + number + " of 4");
    }
}
