package dev.feedlab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.lab.WarmUp.Slice;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void lastsFiveRoundsAtLeast() {
        assertThat(WarmUp.NONE.enough()).isFalse();
        assertThat(LabSamples.warmUp(50, 50, 50, 50).enough()).isFalse();
        assertThat(LabSamples.warmUp(50, 50, 50, 50, 50).enough()).isTrue();
    }

    @Test
    void goesOnUntilTheLastThreeRoundsAreAlike() {
        assertThat(LabSamples.warmUp(90, 70, 60, 60, 49).enough()).isFalse();
        assertThat(LabSamples.warmUp(90, 70, 60, 60, 49, 50).enough()).isFalse();
        assertThat(LabSamples.warmUp(90, 70, 60, 60, 49, 50, 50).enough()).isTrue();
    }

    @Test
    void everyWayHasToHold() {
        WarmUp warmUp = WarmUp.NONE;
        for (long median : new long[] {100, 100, 100, 100, 121}) {
            warmUp = warmUp.with(new Slice(Way.HTTP_KEEP_ALIVE, 1, 1, 100))
                    .with(new Slice(Way.HTTP_NEW_CONNECTION, 1, 1, median))
                    .with(new Slice(Way.WEBSOCKET, 1, 1, 100));
        }

        assertThat(warmUp.change()).isCloseTo(1.21, within(1e-9));
        assertThat(warmUp.held()).isFalse();
        assertThat(warmUp.enough()).isFalse();
    }

    @Test
    void hasAnEndWhereThePaceNeverHolds() {
        long[] restless = new long[30];
        Arrays.setAll(restless, round -> round % 2 == 0 ? 50 : 70);

        assertThat(LabSamples.warmUp(Arrays.copyOf(restless, 29)).enough()).isFalse();
        assertThat(LabSamples.warmUp(restless).enough()).isTrue();
        assertThat(LabSamples.warmUp(restless).held()).isFalse();
    }

    @Test
    void takesTheSecondsThatWereAskedForAndSixTimesAsManyAtMost() {
        assertThat(WarmUp.sliceNanos(5)).isEqualTo(1_000_000_000);
        assertThat(WarmUp.sliceNanos(1) * WarmUp.LEAST_ROUNDS).isEqualTo(1_000_000_000);
        assertThat(WarmUp.sliceNanos(5) * WarmUp.MOST_ROUNDS).isEqualTo(30_000_000_000L);
        assertThat(LabSamples.warmUp(50, 50, 50, 50).secondsEach()).isCloseTo(4, within(1e-9));
    }

    @Test
    void nothingIsKnownOfAPaceBeforeThereAreThreeRounds() {
        assertThat(LabSamples.warmUp(50, 50).change()).isNaN();
        assertThat(LabSamples.warmUp(50, 50).held()).isFalse();
    }
}
