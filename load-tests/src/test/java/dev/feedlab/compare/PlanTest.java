package dev.feedlab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.report.SampleResults;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Preset;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final int TRANSPORTS = Transport.values().length;

    @Test
    void eachRepeatHasAllTransports() {
        Plan plan = Plan.of(Preset.THOROUGH.workload());

        assertThat(plan.runs()).hasSize(10 * TRANSPORTS);
        for (int repeat = 1; repeat <= 10; repeat++) {
            assertThat(orderOf(repeat, plan)).containsExactlyInAnyOrder(Transport.values());
        }
    }

    @Test
    void theOrderComesFromTheSeedAndChangesWithTheRepeat() {
        Workload workload = Preset.THOROUGH.workload();
        Plan plan = Plan.of(workload);

        assertThat(Plan.of(workload).runs()).isEqualTo(plan.runs());
        assertThat(Plan.of(seeded(workload, 2)).runs()).isNotEqualTo(plan.runs());
        Set<List<Transport>> orders = new HashSet<>();
        IntStream.rangeClosed(1, 10).forEach(repeat -> orders.add(orderOf(repeat, plan)));
        assertThat(orders).hasSizeGreaterThan(4);
    }

    @Test
    void thePresetsTakeAboutAsLongAsTheySay() {
        assertThat(Plan.of(Preset.CI.workload()).timeFrom(0)).isLessThan(Duration.ofSeconds(45));
        assertThat(Plan.of(Preset.QUICK.workload()).timeFrom(0))
                .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(90));
    }

    @Test
    void theTimeLeftIsThatOfTheRunsLeft() {
        Plan plan = Plan.of(Preset.QUICK.workload());
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

    private static Workload seeded(Workload workload, long seed) {
        return new Workload(
                workload.preset(),
                workload.clients(),
                workload.probes(),
                workload.ratePerSecond(),
                workload.arrivals(),
                workload.payloadBytes(),
                workload.durationSeconds(),
                workload.warmupSeconds(),
                workload.pollIntervalMillis(),
                workload.headers(),
                workload.calibrationSeconds(),
                workload.waiting(),
                workload.repeats(),
                workload.transports(),
                seed,
                workload.target(),
                workload.disguised());
    }
}
