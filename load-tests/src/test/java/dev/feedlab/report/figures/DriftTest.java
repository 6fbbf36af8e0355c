package dev.feedlab.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.report.SampleResults;
import dev.feedlab.result.LatencySlice;
import dev.feedlab.result.Run;
import dev.feedlab.result.ThreadTimes;
import dev.feedlab.workload.Transport;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriftTest {

    /** A third of eight seconds is two: the medians 100 and 200, 700 and 800. */
    @Test
    void comparesTheFirstThirdWithTheLast() {
        assertThat(Drift.ofLatency(run(0, 1, 2, 3, 4, 5, 6, 7))).contains(new Drift(150, 750));
    }

    @Test
    void isPositiveWhereLatencyRises() {
        assertThat(new Drift(150, 750).micros()).isEqualTo(600);
        assertThat(new Drift(150, 750).share()).isEqualTo(4);
        assertThat(new Drift(800, 600).share()).isEqualTo(-0.25);
    }

    @Test
    void skipsSecondsWithoutADelivery() {
        assertThat(Drift.ofLatency(run(1, 3, 4, 5, 7))).contains(new Drift(200, 800));
    }

    @Test
    void isUnknownWhereAThirdIsEmpty() {
        assertThat(Drift.ofLatency(run(0, 1))).isEmpty();
        assertThat(Drift.ofLatency(run(3, 4, 5))).isEmpty();
        assertThat(Drift.ofLatency(run())).isEmpty();
    }

    /** 17,600 deliveries, and a third of the time 176 ms at first, 88 ms at last. */
    @Test
    void givesCpuTimeByTheDelivery() {
        ThreadTimes thirds = new ThreadTimes("fan-out", 1, 0, 0, List.of(176_000L, 100_000L, 88_000L));

        Drift drift = Drift.ofCost(using(thirds)).orElseThrow();
        assertThat(drift.firstMicros()).isEqualTo(30, within(1e-9));
        assertThat(drift.lastMicros()).isEqualTo(15, within(1e-9));
    }

    @Test
    void isUnknownWhereNobodyLookedInBetween() {
        assertThat(Drift.ofCost(using(null))).isEmpty();
        assertThat(Drift.ofCost(using(new ThreadTimes("fan-out", 1, 0, 0, List.of()))))
                .isEmpty();
    }

    private static Run using(ThreadTimes threads) {
        return SampleResults.changing(SampleResults.only(Transport.SSE).runs().get(0))
                .serverThreads(threads)
                .build();
    }

    private static Run run(int... seconds) {
        List<LatencySlice> slices = IntStream.of(seconds)
                .mapToObj(second -> new LatencySlice(second, 20, 100 * (second + 1), 9_000, 9_000))
                .toList();
        return SampleResults.changing(SampleResults.only(Transport.SSE).runs().get(0))
                .latencyOverTime(slices)
                .build();
    }
}
