package dev.feedlab.report.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.report.SampleResults;
import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Latency;
import dev.feedlab.result.LatencyLedger;
import dev.feedlab.result.LatencyParts;
import dev.feedlab.result.LatencySlice;
import dev.feedlab.result.Results;
import dev.feedlab.result.Run;
import dev.feedlab.result.RunBuilder;
import dev.feedlab.result.ThreadTimes;
import dev.feedlab.workload.ArrivalProcess;
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
    private static final String COST = "The server’s CPU time did not drift while it was measured";
    private static final String CLOCKS = "Two clocks do not contradict each other";
    private static final String LEDGER = "The parts of the latency add up";
    private static final String REPEATS = "Enough repeats to compare";

    @Test
    void passesASoundComparison() {
        Reliability reliability = reliability(SampleResults.standard());

        assertThat(reliability.checks()).extracting(Check::status).containsOnly(Status.PASSED);
        assertThat(reliability.checks())
                .extracting(Check::title)
                .containsExactly(
                        DELIVERED, RUNS, PUBLISHER, GENERATOR, SERVER, WARM, COST, QUIET, CLOCKS, LEDGER, REPEATS);
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

    private record Fault(String name, UnaryOperator<Run> change, String check, List<Aspect> spoiled) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Fault> faults() {
        List<Aspect> all = List.of(Aspect.values());
        List<Aspect> latency = List.of(Aspect.LATENCY);
        List<Aspect> cost = List.of(Aspect.COST);
        List<Aspect> times = List.of(Aspect.LATENCY, Aspect.COST);
        return List.of(
                new Fault("one lost", set(run -> run.lost(1).deliveries(17_599)), DELIVERED, all),
                new Fault("one doubled", set(run -> run.duplicated(1)), DELIVERED, all),
                new Fault("one out of order", set(run -> run.reordered(1)), DELIVERED, all),
                new Fault(
                        "nothing expected", set(run -> run.expectedDeliveries(0).deliveries(0)), DELIVERED, all),
                new Fault("late", set(run -> run.publisherLatenessMicros(late(10_001))), PUBLISHER, latency),
                new Fault("in clumps", set(run -> run.publisherLatenessMicros(late(50_001))), PUBLISHER, all),
                new Fault("a message short", set(run -> run.published(159)), PUBLISHER, latency),
                new Fault("sent late", parts(0, 0.51, 0.51), PUBLISHER, latency),
                new Fault("generator busy", set(run -> run.generatorCpuMicros(38_100_000)), GENERATOR, latency),
                new Fault("a thread of it", set(run -> run.generatorThreads(busy(4_000_001))), GENERATOR, latency),
                new Fault("of the probes", set(run -> run.probesThreads(busy(4_000_001))), GENERATOR, latency),
                new Fault("read late", p99(new LatencyParts(0, 0, 0, 0, 25_001)), GENERATOR, latency),
                new Fault("machine full", set(ReliabilityTest::full), GENERATOR, latency),
                new Fault("server busy", set(run -> run.serverCpuMicros(38_500_000)), SERVER, latency),
                new Fault("a thread of it", set(run -> run.serverThreads(busy(4_000_001))), SERVER, latency),
                new Fault("written late", p99(new LatencyParts(0, 0, 25_001, 0, 0)), SERVER, latency),
                new Fault("not warm", set(run -> run.latencyOverTime(moving(1_400, 1_000))), WARM, latency),
                new Fault("piling up", set(run -> run.latencyOverTime(moving(1_000, 1_300))), WARM, latency),
                new Fault("compiling", set(run -> run.serverThreads(thirds(140, 100))), COST, cost),
                new Fault("others busy", set(run -> run.machineCpuMicros(30_000_000)), QUIET, times),
                new Fault("parts missing", parts(-0.06, 0, 0), LEDGER, List.of()),
                new Fault("moments mixed up", ReliabilityTest::mixedUp, LEDGER, List.of()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void marksWhatAFaultSpoilsAndNothingElse(Fault fault) {
        Reliability reliability = reliability(with(fault.change(), SampleResults.standard()));

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

    static List<UnaryOperator<Run>> onTheLimit() {
        return List.of(
                set(run -> run.publisherLatenessMicros(late(10_000)).generatorCpuMicros(38_090_000)),
                set(run -> run.serverThreads(busy(4_000_000)).generatorThreads(busy(4_000_000))),
                set(run -> run.serverThreads(thirds(100, 125))),
                p99(new LatencyParts(0, 0, 25_000, 0, 25_000)),
                parts(-0.049, 0.49, 0.49));
    }

    @ParameterizedTest
    @MethodSource("onTheLimit")
    void allowsWhatLiesOnTheLimit(UnaryOperator<Run> change) {
        assertThat(reliability(with(change, SampleResults.standard())).count(Status.PASSED))
                .isEqualTo(11);
    }

    /** Half of a short poller's wait is no burst that has to be over. */
    @Test
    void asksNoShortPollToBeAnsweredBeforeTheNextMessage() {
        assertThat(check(reliability(SampleResults.standard()), SERVER).figures())
                .contains("until their write began")
                .doesNotContain("waited 9");
        assertThat(check(reliability(SampleResults.only(Transport.POLLING)), SERVER)
                        .figures())
                .doesNotContain("until their write began");
    }

    /** 20 at once, every second: half of that is 500 ms. */
    @Test
    void givesABurstTheTimeUntilTheNextOne() {
        Results bursts = SampleResults.arriving(ArrivalProcess.of("burst:20"), SampleResults.standard());

        Reliability reliability = reliability(with(p99(new LatencyParts(0, 0, 499_000, 0, 0)), bursts));

        assertThat(check(reliability, SERVER).status()).isEqualTo(Status.PASSED);
    }

    @Test
    void saysWhereThreadsAreNotKnown() {
        Check server = check(
                reliability(with(set(run -> run.serverThreads(null)), SampleResults.only(Transport.SSE))), SERVER);

        assertThat(server.status()).isEqualTo(Status.PASSED);
        assertThat(server.figures()).startsWith("server: this system does not tell threads apart; the whole process");
    }

    @Test
    void asksForCautionWhereOnlyP99IsOfMessagesSentLate() {
        Reliability reliability = reliability(with(parts(0, 0.1, 0.51), SampleResults.standard()));

        assertThat(check(reliability, PUBLISHER).status()).isEqualTo(Status.CAUTION);
        assertThat(reliability.holds(Transport.SSE, Aspect.LATENCY)).isTrue();
    }

    /** Somebody else started it, but it runs here: 20 of the 31 s that the machine used were its own. */
    @Test
    void countsAServerOverLoopbackAsOurs() {
        Results own = with(
                set(run -> run.serverCpuMicros(20_000_000).machineCpuMicros(31_000_000)), SampleResults.standard());

        assertThat(check(reliability(SampleResults.against("http://127.0.0.1:7070", own)), QUIET)
                        .status())
                .isEqualTo(Status.PASSED);
        assertThat(check(reliability(SampleResults.on("ethernet", own)), QUIET).status())
                .isEqualTo(Status.FAILED);
    }

    @Test
    void countsTheProbesProcessAsOurs() {
        Results probing = with(
                set(run -> run.probesCpuMicros(20_000_000).machineCpuMicros(31_000_000)), SampleResults.standard());

        assertThat(check(reliability(probing), QUIET).status()).isEqualTo(Status.PASSED);
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
        Results remote = SampleResults.on(
                "ethernet", with(set(run -> run.serverThreads(null)), SampleResults.only(Transport.SSE)));
        Results withoutLedger = with(set(run -> run.latencyLedger(null)), SampleResults.standard());

        assertThat(check(reliability(shortRuns), WARM).status()).isEqualTo(Status.CAUTION);
        assertThat(check(reliability(silentSystem), QUIET).status()).isEqualTo(Status.CAUTION);
        assertThat(check(reliability(remote), SERVER).status()).isEqualTo(Status.CAUTION);
        assertThat(check(reliability(remote), COST).status()).isEqualTo(Status.CAUTION);
        assertThat(check(reliability(withoutLedger), LEDGER).status()).isEqualTo(Status.CAUTION);
        assertThat(check(reliability(withoutLedger), PUBLISHER).status()).isEqualTo(Status.PASSED);
    }

    @Test
    void failsWithoutAnyRun() {
        Reliability reliability = reliability(SampleResults.copy(SampleResults.quick(), false, List.of()));

        assertThat(check(reliability, DELIVERED).status()).isEqualTo(Status.FAILED);
        assertThat(check(reliability, REPEATS).status()).isEqualTo(Status.CAUTION);
    }

    /** 1.0 and 2.0 ms by one clock, 4 and 3 by the other. */
    @Test
    void asksForCautionWhereTheClocksContradictEachOther() {
        Reliability reliability = reliability(clocks(1_000, 4, 2_000, 3));

        Check clocks = check(reliability, CLOCKS);
        assertThat(clocks.status()).isEqualTo(Status.CAUTION);
        assertThat(clocks.advice()).contains("the faster: SSE and WebSocket.");
        assertThat(clocks.figures().replace('\u00a0', ' ')).contains("SSE and WebSocket 2.00 ms at p50");
        assertThat(reliability.holds(Transport.SSE, Aspect.LATENCY)).isTrue();
    }

    @Test
    void takesLevelsThatDifferAlikeForNoContradiction() {
        assertThat(check(reliability(clocks(1_000, 9, 2_000, 10)), CLOCKS).status())
                .isEqualTo(Status.PASSED);
    }

    @Test
    void takesADifferenceBelowTheStampsForNoContradiction() {
        assertThat(check(reliability(clocks(1_000, 4, 1_400, 3)), CLOCKS).status())
                .isEqualTo(Status.PASSED);
    }

    @Test
    void looksAtTheTailOnlyWhereManyMessagesMakeIt() {
        assertThat(check(reliability(SampleResults.quick()), CLOCKS).figures())
                .contains("Not judged at p99")
                .doesNotContain("at p99,");
        assertThat(check(reliability(SampleResults.standard()), CLOCKS).figures())
                .contains("at p99")
                .doesNotContain("Not judged");
    }

    @Test
    void hasNoClocksToCompareOverOneTransport() {
        assertThat(check(reliability(SampleResults.only(Transport.SSE)), CLOCKS).status())
                .isEqualTo(Status.PASSED);
    }

    /** The medians of SSE and of WebSocket, at the probes in microseconds and at the users in whole milliseconds. */
    private static Results clocks(long sseMicros, long sseMillis, long webSocketMicros, long webSocketMillis) {
        Results results = SampleResults.with(
                SampleResults.only(Transport.SSE, Transport.WEBSOCKET),
                Transport.SSE,
                run -> run.latencyMicros(typical(sseMicros)).gatlingLatencyHistogram(SampleResults.all(sseMillis)));
        return SampleResults.with(
                results,
                Transport.WEBSOCKET,
                run -> run.latencyMicros(typical(webSocketMicros))
                        .gatlingLatencyHistogram(SampleResults.all(webSocketMillis)));
    }

    private static Latency typical(double p50) {
        return new Latency(p50, p50, p50, p50, p50, p50);
    }

    /** 51% and 34% of the cores, and half a per cent for the probes. */
    private static RunBuilder full(RunBuilder run) {
        return run.generatorCpuMicros(33_000_000).serverCpuMicros(22_000_000);
    }

    private static ThreadTimes busy(long micros) {
        return new ThreadTimes("busy", micros, 0, 0, List.of(100L, 100L, 100L));
    }

    private static ThreadTimes thirds(long first, long last) {
        return new ThreadTimes("busy", 100, 0, 0, List.of(first, 500L, last));
    }

    /**
     * Parts that add up to the p50 and a share of it more, with sending as that share of the p50 and of the p99.
     */
    private static UnaryOperator<Run> parts(double more, double sendingAtP50, double sendingAtP99) {
        return run -> {
            Latency latency = run.latencyMicros();
            LatencyParts typical = sent(sendingAtP50, latency.p50() * (1 + more));
            LatencyParts slow = sent(sendingAtP99, latency.p99());
            return SampleResults.changing(run)
                    .latencyLedger(new LatencyLedger(1_600, 0, typical, slow, typical, typical))
                    .build();
        };
    }

    private static LatencyParts sent(double shareOfSending, double micros) {
        return new LatencyParts(micros * shareOfSending, 0, micros * (1 - shareOfSending), 0, 0);
    }

    private static UnaryOperator<Run> p99(LatencyParts p99) {
        return run -> {
            LatencyLedger ledger = run.latencyLedger();
            return SampleResults.changing(run)
                    .latencyLedger(new LatencyLedger(1_600, 0, ledger.typical(), ledger.slow(), ledger.median(), p99))
                    .build();
        };
    }

    /** 17 of 1,617 deliveries. */
    private static Run mixedUp(Run run) {
        LatencyLedger ledger = run.latencyLedger();
        return SampleResults.changing(run)
                .latencyLedger(
                        new LatencyLedger(1_600, 17, ledger.typical(), ledger.slow(), ledger.median(), ledger.p99()))
                .build();
    }

    private static UnaryOperator<Run> set(UnaryOperator<RunBuilder> change) {
        return run -> change.apply(SampleResults.changing(run)).build();
    }

    /** With the runs over SSE changed. */
    private static Results with(UnaryOperator<Run> change, Results results) {
        List<Run> runs = results.runs().stream()
                .map(run -> run.transport() == Transport.SSE ? change.apply(run) : run)
                .toList();
        return SampleResults.copy(results, results.complete(), runs);
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
