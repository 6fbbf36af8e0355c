package dev.feedlab.lab.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.lab.LabResult;
import dev.feedlab.lab.LabRun;
import dev.feedlab.lab.LabSamples;
import dev.feedlab.lab.Way;
import dev.feedlab.lab.figures.NextLab.Change;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class NextLabTest {

    private static final LabResult LINEAR = LabSamples.linear(5, 1_000, 5_000, 10_000);

    private static NextLab after(LabResult result) {
        return NextLab.after(LabFigures.of(result), true).orElseThrow();
    }

    @Test
    void thereIsNoneWhereNothingIsOpen() {
        assertThat(NextLab.after(LabFigures.of(LINEAR), true)).isEmpty();
    }

    @Test
    void whereOnlyTheMachineWasBusyTheSameIsDoneOnceMore() {
        NextLab next = NextLab.after(LabFigures.of(LINEAR), false).orElseThrow();

        assertThat(next.changes()).isEmpty();
        assertThat(next.setup()).isEqualTo(LINEAR.setup());
        assertThat(next.duration())
                .as("5 x 16,000 x 480 µs, and 15 s of warm-up")
                .hasSeconds(53);
    }

    @Test
    void takesAsManyRepeatsAsVerdictsNeedWhereThereAreFewer() {
        NextLab next = after(LabSamples.linear(2, 1_000, 5_000, 10_000));

        assertThat(next.changes()).containsExactly(Change.REPEATS);
        assertThat(next.setup().repeats()).isEqualTo(5);
    }

    @Test
    void takesMoreRepeatsWhereAnIntervalHolds1() {
        NextLab next = after(scattered(3));

        assertThat(next.changes()).containsExactly(Change.REPEATS);
        assertThat(next.setup().repeats()).isBetween(6, 30);
        assertThat(after(scattered(3.6)).setup().repeats())
                .as("the wider the interval, the more repeats")
                .isGreaterThan(next.setup().repeats());
        assertThat(after(scattered(1_000)).setup().repeats()).isEqualTo(NextLab.MOST_REPEATS);
    }

    /** The ratio is 2; in two of five repeats WebSocket takes longer by that factor. */
    private static LabResult scattered(double factor) {
        return slowed(run -> run.way() == Way.WEBSOCKET && (run.repeat() == 2 || run.repeat() == 3) ? factor : 1);
    }

    @Test
    void movesQuantitiesApartThatLieTooCloseTogether() {
        NextLab close = after(LabSamples.linear(5, 1_000, 2_000, 3_000));
        NextLab two = after(LabSamples.linear(5, 1_000, 10_000));
        NextLab one = after(LabSamples.linear(5, 7));
        NextLab large = after(LabSamples.linear(5, 5_000_000, 10_000_000));

        assertThat(close.changes()).containsExactly(Change.QUANTITIES);
        assertThat(close.setup().quantities()).containsExactly(1_000, 2_000, 3_000, 10_000);
        assertThat(two.setup().quantities()).containsExactly(1_000, 3_000, 10_000);
        assertThat(one.setup().quantities()).containsExactly(7, 20, 70);
        assertThat(large.setup().quantities()).containsExactly(500_000, 5_000_000, 10_000_000);
    }

    @Test
    void whatItAsksForIsAllowedAndFarEnoughApart() {
        Integer[] twenty = new Integer[20];
        for (int i = 0; i < twenty.length; i++) {
            twenty[i] = 1_000 + i;
        }

        NextLab next = after(LabSamples.linear(5, twenty));

        next.setup().check();
        assertThat(next.setup().quantities()).hasSize(20).startsWith(1_000).endsWith(10_000);
    }

    @Test
    void warmsUpLongerWhereThePaceDidNotHold() {
        LabResult drifting = slowed(run -> run.repeat() == 1 ? 1.5 : 1);
        LabResult cold = LabSamples.after(LabSamples.warmUp(50, 50, 90), LINEAR);

        for (LabResult result : new LabResult[] {drifting, cold}) {
            NextLab next = NextLab.after(LabFigures.of(result), false).orElseThrow();
            assertThat(next.changes()).containsExactly(Change.WARM_UP);
            assertThat(next.setup().warmupSeconds()).isEqualTo(10);
        }
    }

    @Test
    void asksForNothingWhereTheRatioIsKnownToBeTooSmall() {
        LabResult alike = slowed(run -> run.way() == Way.WEBSOCKET ? 1.9 : 1);

        assertThat(Verdict.ofFaster(LabFigures.of(alike).againstWebSocket(Way.HTTP_KEEP_ALIVE)))
                .isEqualTo(Verdict.OPEN);
        assertThat(NextLab.after(LabFigures.of(alike), true)).isEmpty();
    }

    @Test
    void asksForTwiceAsManyRepeatsWhereARatioMayBeLargeEnough() {
        double[] factor = {1, 1.9, 1.1, 1.9, 2.5, 1.9};
        LabResult wide = slowed(run -> run.way() == Way.WEBSOCKET ? factor[run.repeat()] : 1);

        assertThat(after(wide).setup().repeats()).isEqualTo(10);
    }

    @Test
    void asksForMoreRepeatsWhereThePowerIsNotKnownWellEnough() {
        double[] tilt = {0, 0, 0.35, 0, -0.35, 0};
        LabResult uneven = slowed(run ->
                run.way() != Way.HTTP_NEW_CONNECTION ? 1 : 1 + tilt[run.repeat()] * (run.quantity() > 1_000 ? 1 : -1));
        LabFigures figures = LabFigures.of(uneven);

        NextLab next = NextLab.after(figures, true).orElseThrow();

        assertThat(Verdict.ofLinear(figures.differenceGrowth(Way.PUBLISHED_HTTP)))
                .isEqualTo(Verdict.OPEN);
        assertThat(next.changes()).containsExactly(Change.REPEATS);
        assertThat(next.setup().repeats()).isGreaterThan(5);
    }

    private static LabResult slowed(ToDoubleFunction<LabRun> factor) {
        return LabSamples.slowed(LINEAR, factor);
    }
}
