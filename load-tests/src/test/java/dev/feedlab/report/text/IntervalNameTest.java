package dev.feedlab.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.statistics.Interval;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IntervalNameTest {

    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);
    private static final Wording BRAZILIAN = Wording.in(Locale.forLanguageTag("pt-BR"));

    @Test
    void saysCoverageAndSample() {
        assertThat(IntervalName.of(covering(0.96875, 0.96875), IntStream.of(6, 6), ENGLISH))
                .contains("96.9% interval (n = 6)");
        assertThat(IntervalName.of(covering(0.96875), IntStream.of(6), BRAZILIAN))
                .contains("intervalo de 96,9% (n = 6)");
    }

    @Test
    void saysFromWhereToWhereWhereTheyDiffer() {
        assertThat(IntervalName.of(covering(0.96875, 0.875, 0.9375), IntStream.of(6, 4, 5), ENGLISH))
                .contains("87.5% to 96.9% interval (n = 4 to 6)");
    }

    @Test
    void hasNoNameForNothing() {
        assertThat(IntervalName.of(covering(), IntStream.empty(), ENGLISH)).isEmpty();
    }

    private static Stream<Interval> covering(double... coverages) {
        return DoubleStream.of(coverages).mapToObj(coverage -> new Interval(1, 2, coverage));
    }
}
