package dev.feedlab.report.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.report.SampleResults;
import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Latency;
import dev.feedlab.result.LatencySlice;
import dev.feedlab.result.Results;
import dev.feedlab.result.RunBuilder;
import dev.feedlab.workload.Transport;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReliabilityTest {

    private static final String DELIVERED = "Every subscriber got every message once and in order";
    private static final String RUNS = "Every planned run took place";
    private static final String PUBLISHER = "The publisher kept its schedule";
    private static final String GENERATOR = "The load generator was not the bottleneck";
    private static final String SERVER = "The server had processor time to spare";
    private static final String WARM = "The latency did not drift while it was measured";
    private static final String QUIET = "Nothing else was heavy on the machine";
    private static final String CLOCKS = "Two clocks agree";
    private static final String REPEATS = "Enough repeats to compare";

    @Test
    void passesASoundComparison() {
        Reliability reliability = reliability(SampleResults.standard());

        assertThat(reliability.checks()).extracting(Check::status).containsOnly(Status.PASSED);
        assertThat(reliability.checks())
                .extracting(Check::title)
                .containsExactly(DELIVERED, RUNS, PUBLISHER, GENERATOR, SERVER, WARM, QUIET, CLOCKS, REPEATS);
        assertThat(reliability.enoughRepeats()).isTrue();
    }

    @Test
    void givesTheFiguresOfEachCheck() {
        assertThat(reliability(SampleResults.quick()).checks().subList(0, 2))
                .extracting(Check::figures)
                .containsExactly(
                        "70,400 of 70,400 deliveries arrived; 0 lost, 0 doubled, 0 out of order", "4 of 4 runs");
    }

    @Test
    void asksForCautionAfterOneRepeat() {
        Reliability reliability = reliability(SampleResults.quick());

        assertThat(check(reliability, REPEATS).status()).isEqualTo(Status.CAUTION);
        assertThat(reliability.enoughRepeats()).isFalse();
        assertThat(reliability.holds(Transport.SSE, Aspect.LATENCY)).isTrue();
    }

    @Test
    void asksForCautionWhereRunsAreMissing() {
        Check runs = check(reliability(SampleResults.interrupted()), RUNS);

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
        List<Aspect> times = List.of(Aspect.LATENCY, Aspect.COST);
        return List.of(
                new Fault("one lost", run -> run.lost(1).deliveries(17_599), DELIVERED, all),
                new Fault("one doubled", run -> run.duplicated(1), DELIVERED, all),
                new Fault("one out of order", run -> run.reordered(1), DELIVERED, all),
                new Fault("nothing expected", run -> run.expectedDeliveries(0).deliveries(0), DELIVERED, all),
                new Fault("late", run -> run.publisherLatenessMicros(late(10_001)), PUBLISHER, latency),
                new Fault("a message short", run -> run.published(159), PUBLISHER, latency),
                new Fault("generator busy", run -> run.generatorCpuMicros(46_100_000), GENERATOR, latency),
                new Fault("machine full", ReliabilityTest::full, GENERATOR, latency),
                new Fault("server busy", run -> run.serverCpuMicros(46_100_000), SERVER, latency),
                new Fault("not warm", run -> run.latencyOverTime(moving(1_400, 1_000)), WARM, times),
                new Fault("piling up", run -> run.latencyOverTime(moving(1_000, 1_300)), WARM, times),
                new Fault("others busy", run -> run.machineCpuMicros(30_000_000), QUIET, times),
                new Fault("clocks apart", run -> run.gatlingLatencyHistogram(SampleResults.all(9)), CLOCKS, latency));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void marksWhatAFaultSpoilsAndNothingElse(Fault fault) {
        Results results = SampleResults.with(SampleResults.standard(), Transport.SSE, fault.change());

        Reliability reliability = reliability(results);

        assertThat(reliability.checks())
                .filteredOn(check -> check.status() == Status.FAILED)
                .extracting(Check::title)
                .containsExactly(fault.check());
        assertThat(check(reliability, fault.check()).advice()).startsWith("Affected: SSE. ");
        for (Aspect aspect : Aspect.values()) {
            assertThat(reliability.holds(Transport.SSE, aspect))
                    .isNotEqualTo(fault.spoiled().contains(aspect));
            assertThat(reliability.holds(Transport.WEBSOCKET, aspect)).isTrue();
        }
    }

    @Test
    void allowsWhatLiesOnTheLimit() {
        UnaryOperator<RunBuilder> onTheLimit =
                run -> run.publisherLatenessMicros(late(10_000)).generatorCpuMicros(46_080_000);

        Reliability reliability = reliability(SampleResults.with(SampleResults.standard(), Transport.SSE, onTheLimit));

        assertThat(reliability.count(Status.FAILED)).isZero();
    }

    @Test
    void allowsADriftThatIsSmallOneWayOrTheOther() {
        Results small = SampleResults.with(
                SampleResults.standard(), Transport.SSE, run -> run.latencyOverTime(moving(500, 700)));
        Results smallBeside = SampleResults.with(
                SampleResults.standard(), Transport.SSE, run -> run.latencyOverTime(moving(100_000, 125_000)));

        assertThat(reliability(small).count(Status.FAILED)).isZero();
        assertThat(reliability(smallBeside).count(Status.FAILED)).isZero();
        assertThat(check(reliability(small), WARM).figures().replace('\u00a0', ' '))
                .contains("SSE +40.0% (+200 µs)");
    }

    @Test
    void takesTheDriftOfASingleRunForCertainOnlyWhereItIsLarge() {
        Results some = SampleResults.with(
                SampleResults.quick(), Transport.SSE, run -> run.latencyOverTime(moving(1_400, 1_000)));
        Results much = SampleResults.with(
                SampleResults.quick(), Transport.SSE, run -> run.latencyOverTime(moving(2_100, 1_000)));

        assertThat(check(reliability(some), WARM).status()).isEqualTo(Status.CAUTION);
        assertThat(reliability(some).holds(Transport.SSE, Aspect.LATENCY)).isTrue();
        assertThat(check(reliability(much), WARM).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void asksForCautionWhereItCannotTell() {
        Results shortRuns = SampleResults.with(
                SampleResults.standard(),
                Transport.SSE,
                run -> run.latencyOverTime(moving(500, 500).subList(0, 2)));
        Results silentSystem =
                SampleResults.with(SampleResults.standard(), Transport.SSE, run -> run.machineCpuMicros(-1));
        Results remote = SampleResults.against("http://10.0.0.7:7070", SampleResults.standard());

        assertThat(check(reliability(shortRuns), WARM).status()).isEqualTo(Status.CAUTION);
        assertThat(check(reliability(silentSystem), QUIET).status()).isEqualTo(Status.CAUTION);
        assertThat(check(reliability(remote), SERVER).status()).isEqualTo(Status.CAUTION);
    }

    @Test
    void failsWithoutAnyRun() {
        Reliability reliability = reliability(SampleResults.copy(SampleResults.quick(), false, List.of()));

        assertThat(check(reliability, DELIVERED).status()).isEqualTo(Status.FAILED);
        assertThat(check(reliability, REPEATS).status()).isEqualTo(Status.CAUTION);
    }

    @Test
    void judgesTheClocksByTheirTailOnlyWhereManyMessagesMakeIt() {
        UnaryOperator<RunBuilder> lateTail =
                run -> run.latencyMicros(new Latency(950, 1_400, 90_000, 90_000, 90_000, 1));
        Results few = SampleResults.with(SampleResults.quick(), Transport.SSE, lateTail);
        Results many = SampleResults.with(SampleResults.standard(), Transport.SSE, lateTail);

        assertThat(check(reliability(few), CLOCKS).status()).isEqualTo(Status.PASSED);
        assertThat(check(reliability(few), CLOCKS).figures()).contains("shown but not judged");
        assertThat(check(reliability(many), CLOCKS).status()).isEqualTo(Status.FAILED);
        assertThat(check(reliability(many), CLOCKS).figures()).doesNotContain("not judged");
    }

    /** 52% and 34% of the cores. */
    private static RunBuilder full(RunBuilder run) {
        return run.generatorCpuMicros(40_000_000).serverCpuMicros(26_000_000);
    }

    /** Nine seconds; a median in the first three, another one in the last three. */
    private static List<LatencySlice> moving(double first, double last) {
        return IntStream.range(0, 9)
                .mapToObj(second -> {
                    double p50 = second < 3 ? first : second < 6 ? 9_000 : last;
                    return new LatencySlice(second, 200, p50, 9_000, 9_000);
                })
                .toList();
    }

    private static Latency late(double p99) {
        return new Latency(1, 1, p99, p99, p99, 1);
    }

    private static Reliability reliability(Results results) {
        return Reliability.of(ResultsByTransport.of(results), Wording.in(Locale.ENGLISH));
    }

    private static Check check(Reliability reliability, String title) {
        return reliability.checks().stream()
                .filter(check -> check.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
