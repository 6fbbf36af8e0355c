package dev.feedlab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.report.SampleResults;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Preset;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import dev.feedlab.workload.WorkloadSamples;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final int TRANSPORTS = Transport.values().length;

    @Test
    void eachRepeatHasAllTransports() {
        Plan plan = Plan.of(Preset.THOROUGH.workload(1));

        assertThat(plan.runs()).hasSize(12 * TRANSPORTS);
        for (int repeat = 1; repeat <= 12; repeat++) {
            assertThat(orderOf(repeat, plan)).containsExactlyInAnyOrder(Transport.values());
        }
    }

    @Test
    void theOrderComesFromTheSeed() {
        Plan plan = Plan.of(Preset.STANDARD.workload(1));

        assertThat(Plan.of(Preset.STANDARD.workload(1)).runs()).isEqualTo(plan.runs());
        assertThat(Plan.of(Preset.STANDARD.workload(2)).runs()).isNotEqualTo(plan.runs());
    }

    @Test
    void inFourRepeatsEachTransportIsFirstOnce() {
        Plan plan = Plan.of(Preset.STANDARD.workload(1));

        assertThat(IntStream.rangeClosed(1, TRANSPORTS)
                        .mapToObj(repeat -> orderOf(repeat, plan).get(0)))
                .containsExactlyInAnyOrder(Transport.values());
    }

    @Test
    void calibrationTakesItsTime() {
        PlannedRun run = new PlannedRun(Transport.SSE, 1);
        Workload standard = Preset.STANDARD.workload(1);
        long rounds = standard.warmupSeconds() + standard.durationSeconds();

        assertThat(standard.calibrationSeconds()).isEqualTo(3);
        assertThat(Plan.of(standard).time(run)).isGreaterThan(Duration.ofSeconds(rounds + 3 * 3 + 4));
        assertThat(Plan.of(Preset.QUICK.workload(1)).time(run)).isLessThan(Duration.ofSeconds(6 + 8 + 10));
    }

    @Test
    void disguisedPollersTakeAsLongAsPollers() {
        Plan plan = Plan.of(WorkloadSamples.disguised(Transport.POLLING));

        assertThat(plan.runs().stream().map(plan::time).distinct()).hasSize(1);
        assertThat(plan.runs()).extracting(PlannedRun::transport).contains(Transport.values());
    }

    @Test
    void thePresetsTakeAboutAsLongAsTheySay() {
        assertThat(Plan.of(Preset.CI.workload(1)).timeFrom(0)).isLessThan(Duration.ofSeconds(45));
        assertThat(Plan.of(Preset.QUICK.workload(1)).timeFrom(0))
                .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(90));
    }

    @Test
    void theTimeLeftIsThatOfTheRunsLeft() {
        Plan plan = Plan.of(Preset.QUICK.workload(1));
        Duration first = plan.time(plan.runs().get(0));

        assertThat(plan.timeFrom(0)).isEqualTo(first.plus(plan.timeFrom(1)));
        assertThat(plan.timeFrom(TRANSPORTS)).isZero();
    }

    @Test
    void whatIsDoneTakesNoTimeAndTheRestKeepsItsOrder() {
        Plan whole = Plan.of(SampleResults.quick().workload());
        Run made = SampleResults.only(Transport.SSE).runs().get(0);
        PlannedRun done = new PlannedRun(Transport.SSE, 1);

        Plan rest = whole.without(List.of(made));

        assertThat(rest.runs()).isEqualTo(whole.runs());
        assertThat(rest.runs()).filteredOn(rest::isDone).containsExactly(done);
        assertThat(rest.timeFrom(0)).isEqualTo(whole.timeFrom(0).minus(whole.time(done)));
    }

    private static List<Transport> orderOf(int repeat, Plan plan) {
        return plan.runs().stream()
                .filter(run -> run.repeat() == repeat)
                .map(PlannedRun::transport)
                .toList();
    }
}
