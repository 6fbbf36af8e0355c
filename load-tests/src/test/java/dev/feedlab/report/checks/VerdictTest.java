package dev.feedlab.report.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.report.RunBuilder;
import dev.feedlab.report.SampleResults;
import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Comparison;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Latency;
import dev.feedlab.result.Results;
import dev.feedlab.workload.Transport;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictTest {

    private static final String DELIVERED = "Every subscriber got every message once and in order";
    private static final String RUNS = "Every planned run took place";
    private static final String PUBLISHER = "The publisher kept its schedule";
    private static final String GENERATOR = "The load generator was not the bottleneck";
    private static final String CLOCKS = "Two clocks agree";
    private static final String REPEATS = "Enough repeats to compare";

    @Test
    void passesASoundComparison() {
        Verdict verdict = verdict(SampleResults.standard());

        assertThat(verdict.checks()).extracting(Check::status).containsOnly(Status.PASSED);
        assertThat(verdict.checks())
                .extracting(Check::title)
                .containsExactly(DELIVERED, RUNS, PUBLISHER, GENERATOR, CLOCKS, REPEATS);
        assertThat(verdict.enoughRepeats()).isTrue();
    }

    @Test
    void givesTheFiguresOfEachCheck() {
        assertThat(verdict(SampleResults.quick()).checks().subList(0, 2))
                .extracting(Check::figures)
                .containsExactly(
                        "70,400 of 70,400 deliveries arrived; 0 lost, 0 doubled, 0 out of order", "4 of 4 runs");
    }

    @Test
    void asksForCautionAfterOneRepeat() {
        Verdict verdict = verdict(SampleResults.quick());

        assertThat(check(verdict, REPEATS).status()).isEqualTo(Status.CAUTION);
        assertThat(verdict.enoughRepeats()).isFalse();
        assertThat(verdict.holds(Transport.SSE, Aspect.LATENCY)).isTrue();
    }

    @Test
    void asksForCautionWhereRunsAreMissing() {
        Check runs = check(verdict(SampleResults.interrupted()), RUNS);

        assertThat(runs.status()).isEqualTo(Status.CAUTION);
        assertThat(runs.figures()).isEqualTo("2 of 4 runs");
    }

    private record Fault(String name, UnaryOperator<RunBuilder> change, String check, List<Aspect> spoiled) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Fault> faults() {
        List<Aspect> all = List.of(Aspect.values());
        List<Aspect> latency = List.of(Aspect.LATENCY);
        return List.of(
                new Fault("one lost", run -> run.lost(1).deliveries(17_599), DELIVERED, all),
                new Fault("one doubled", run -> run.duplicated(1), DELIVERED, all),
                new Fault("one out of order", run -> run.reordered(1), DELIVERED, all),
                new Fault("nothing expected", run -> run.expectedDeliveries(0).deliveries(0), DELIVERED, all),
                new Fault("late", run -> run.publisherLatenessMicros(late(10_001)), PUBLISHER, latency),
                new Fault("a message short", run -> run.published(159), PUBLISHER, latency),
                new Fault("generator busy", run -> run.generatorCpuMicros(46_100_000), GENERATOR, latency),
                new Fault("machine full", run -> run.serverCpuMicros(56_000_000), GENERATOR, latency),
                new Fault("clocks apart", run -> run.gatlingLatencyMillis(late(9)), CLOCKS, latency));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void marksWhatAFaultSpoilsAndNothingElse(Fault fault) {
        Results results = SampleResults.with(SampleResults.standard(), Transport.SSE, fault.change());

        Verdict verdict = verdict(results);

        assertThat(verdict.checks())
                .filteredOn(check -> check.status() == Status.FAILED)
                .extracting(Check::title)
                .containsExactly(fault.check());
        assertThat(check(verdict, fault.check()).advice()).startsWith("Affected: SSE. ");
        for (Aspect aspect : Aspect.values()) {
            assertThat(verdict.holds(Transport.SSE, aspect))
                    .isNotEqualTo(fault.spoiled().contains(aspect));
            assertThat(verdict.holds(Transport.WEBSOCKET, aspect)).isTrue();
        }
    }

    @Test
    void allowsWhatLiesOnTheLimit() {
        UnaryOperator<RunBuilder> onTheLimit =
                run -> run.publisherLatenessMicros(late(10_000)).generatorCpuMicros(46_080_000);

        Verdict verdict = verdict(SampleResults.with(SampleResults.standard(), Transport.SSE, onTheLimit));

        assertThat(verdict.count(Status.FAILED)).isZero();
    }

    @Test
    void failsWithoutAnyRun() {
        Verdict verdict = verdict(SampleResults.copy(SampleResults.quick(), false, List.of()));

        assertThat(check(verdict, DELIVERED).status()).isEqualTo(Status.FAILED);
        assertThat(check(verdict, REPEATS).status()).isEqualTo(Status.CAUTION);
    }

    private static Latency late(double p99) {
        return new Latency(1, 1, p99, p99, p99, 1);
    }

    private static Verdict verdict(Results results) {
        return Verdict.of(Comparison.of(results), Wording.in(Locale.ENGLISH));
    }

    private static Check check(Verdict verdict, String title) {
        return verdict.checks().stream()
                .filter(check -> check.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
