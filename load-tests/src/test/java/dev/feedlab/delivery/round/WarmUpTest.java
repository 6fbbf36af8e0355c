package dev.feedlab.delivery.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.client.FeedPosition;
import dev.feedlab.delivery.RoundPlan;
import dev.feedlab.workload.ArrivalProcess;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private static final double FEW = 5_000;

    @Test
    void beginsWithAsManyOperationsOfEachKindAsACompilerWantsToSee() {
        RoundPlan fast = WarmUp.before(plan(110, 20, 1_000), 6).get(0);

        assertThat(fast.everybody() * fast.ratePerSecond() * fast.seconds())
                .as("deliveries")
                .isGreaterThanOrEqualTo(FEW);
        assertThat(fast.everybody() * fast.seconds() * 1_000 / fast.pollIntervalMillis())
                .as("polls")
                .isGreaterThanOrEqualTo(FEW);
        RoundPlan besides = WarmUp.besides(fast);
        assertThat((fast.ratePerSecond() + besides.ratePerSecond()) * fast.seconds())
                .as("messages")
                .isGreaterThanOrEqualTo(FEW - 1);
    }

    @Test
    void endsAtTheMeasuredPace() {
        List<RoundPlan> rounds = WarmUp.before(plan(110, 20, 1_000), 6);

        assertThat(rounds.get(1).ratePerSecond()).isEqualTo(20);
        assertThat(rounds.get(1).pollIntervalMillis()).isEqualTo(1_000);
        assertThat(rounds.get(0).seconds() + rounds.get(1).seconds()).isCloseTo(6, within(1e-9));
    }

    @Test
    void isNeverSlowerThanWhatIsMeasured() {
        RoundPlan fast = WarmUp.before(plan(5_000, 1_000, 20), 6).get(0);

        assertThat(fast.ratePerSecond()).isEqualTo(1_000);
        assertThat(fast.pollIntervalMillis()).isEqualTo(20);
    }

    @Test
    void mayBeLeftOut() {
        assertThat(WarmUp.before(plan(110, 20, 1_000), 0)).isEmpty();
    }

    private static RoundPlan plan(int everybody, double rate, int intervalMillis) {
        FeedPosition start = FeedPosition.of("lobby", "0@k3f9");
        return new RoundPlan(start, ArrivalProcess.FIXED, 8, rate, 1, true, intervalMillis, everybody);
    }
}
