package dev.feedlab.delivery.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evenly in time, and evenly between messages. */
class StartOffsetsTest {

    private static final long SECOND = 1_000_000;

    private static LongStream all(StartOffsets starts) {
        return IntStream.range(0, starts.count()).mapToLong(starts::of);
    }

    /** Rates at which other rules fall into step: whole multiples of the polls', and Fibonacci's numbers. */
    @ParameterizedTest
    @CsvSource({"10, 20", "10, 13", "10, 21", "4, 20", "7, 20", "100, 20", "1, 20", "10, 10", "10, 1", "12, 2.5"})
    void liesEvenlyBetweenTwoMessages(int count, double rate) {
        double distance = SECOND / rate;
        double[] places = all(new StartOffsets(count, SECOND, distance))
                .mapToDouble(start -> start % distance)
                .sorted()
                .toArray();

        for (int i = 0; i < count; i++) {
            assertThat(places[i]).isCloseTo(distance * (i + 0.5) / count, within(1.0));
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 20", "100, 20", "100, 0.5", "110, 0", "7, 3"})
    void comesEvenlyOverTheTime(int count, double rate) {
        StartOffsets starts = new StartOffsets(count, SECOND, rate == 0 ? 0 : SECOND / rate);

        assertThat(all(starts).boxed()).allSatisfy(start -> assertThat(start).isBetween(0L, SECOND - 1));
        long early = all(starts).filter(start -> start < SECOND / 2).count();
        assertThat((double) early).isCloseTo(count / 2.0, within(1 + count / 20.0));
    }

    @Test
    void oneComesInTheMiddle() {
        assertThat(new StartOffsets(1, SECOND, 0).of(0)).isEqualTo(SECOND / 2);
    }
}
