package dev.feedlab.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void takesTheMiddleRepeat() {
        assertThat(spread(5, 1, 3)).isEqualTo(new Spread(3, 1, 5, 3));
    }

    @Test
    void takesTheMiddleOfTheTwoMiddleRepeats() {
        assertThat(spread(4, 1, 2, 9)).isEqualTo(new Spread(3, 1, 9, 4));
    }

    @Test
    void leavesOutWhatIsNoFigure() {
        assertThat(spread(Double.NaN, 7, Double.POSITIVE_INFINITY)).isEqualTo(new Spread(7, 7, 7, 1));
        assertThat(spread(Double.NaN).known()).isFalse();
    }

    @Test
    void isClearlyBelowOnlyWithoutOverlap() {
        assertThat(spread(1, 2, 3).clearlyBelow(spread(4, 5, 6), 1.2)).isTrue();
        assertThat(spread(1, 2, 4).clearlyBelow(spread(4, 5, 6), 1.2)).isFalse();
        assertThat(spread(4, 5, 6).clearlyBelow(spread(1, 2, 3), 1.2)).isFalse();
    }

    @Test
    void isClearlyBelowOnlyByTheFactor() {
        assertThat(spread(100).clearlyBelow(spread(119), 1.2)).isFalse();
        assertThat(spread(100).clearlyBelow(spread(120), 1.2)).isTrue();
    }

    @Test
    void isNeverBelowNothing() {
        assertThat(spread(1).clearlyBelow(spread(), 1.2)).isFalse();
        assertThat(spread().clearlyBelow(spread(1), 1.2)).isFalse();
    }

    private static Spread spread(double... values) {
        return Spread.of(DoubleStream.of(values));
    }
}
