package dev.feedlab.stall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.result.Latency;
import dev.feedlab.workload.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StallResultTest {

    private static final StallSetup SETUP =
            new StallSetup(100, 1, 200, 512, 3, Duration.ofSeconds(5), Duration.ZERO, 10_000);
    private static final Faults NONE = new Faults(0, 0, 0);
    private static final Recovery RECOVERED = new Recovery(1_512, 170, 1_000, 1_512, 0, 0, 0, NONE);

    @Test
    void takesTheMedianOfThePairs() {
        StallResult result = result(new double[] {10, 20, 40}, new double[] {30, 22, 48}, NONE, RECOVERED);

        assertThat(result.medianRatio(Transport.SSE)).isCloseTo(1.2, within(1e-9));
        assertThat(result.noise(Transport.WEBSOCKET)).isCloseTo(4, within(1e-9));
        assertThat(result.objections()).isEmpty();
        assertThat(StallTable.of(result)).contains("SSE 1.20, WebSocket 1.20; bound 1.50", "The bound holds");
    }

    @Test
    void saysWhereTheMachineIsTooNoisyToTell() {
        StallResult noisy = result(new double[] {10, 20, 40}, new double[] {10, 20, 40}, NONE, RECOVERED);

        assertThat(noisy.isQuietEnough()).isFalse();
        assertThat(StallTable.of(noisy)).contains("Weak evidence");
        assertThat(StallTable.of(even(NONE, RECOVERED))).doesNotContain("Weak evidence");
    }

    @Test
    void objectsToARatioAboveTheBound() {
        StallResult result = result(new double[] {10, 10, 10}, new double[] {15.1, 15.1, 15.1}, NONE, RECOVERED);

        assertThat(result.objections())
                .containsExactly(
                        "p99 of healthy SSE readers rose by more than the bound",
                        "p99 of healthy WebSocket readers rose by more than the bound");
        assertThat(StallTable.of(result)).contains("NOT SHOWN: p99 of healthy SSE");
    }

    @Test
    void objectsToLosses() {
        assertThat(even(new Faults(0, 0, 1), RECOVERED).objections())
                .containsExactly("healthy readers lost messages or got them doubled or out of order");
    }

    @Test
    void objectsToAStallThatWasNone() {
        assertThat(even(NONE, new Recovery(1_512, 513, 1_000, 1_512, 0, 0, 0, NONE))
                        .objections())
                .containsExactly(
                        "stalled SSE readers were not stuck all the window long",
                        "stalled WebSocket readers were not stuck all the window long");
    }

    @Test
    void objectsToARecoveryThatIsNotWhole() {
        assertThat(even(NONE, new Recovery(1_512, 170, 1_000, 1_511, 0, 0, 0, new Faults(1, 0, 0)))
                        .objections())
                .hasSize(2)
                .allMatch(objection -> objection.endsWith("did not get all that was retained"));
        assertThat(even(NONE, new Recovery(1_512, 170, 1_000, 1_500, 12, 12, 0, NONE))
                        .objections())
                .hasSize(2);
    }

    @Test
    void objectsToConnectionsThatWereCut() {
        assertThat(even(NONE, new Recovery(1_512, 170, 1_000, 170, 0, 0, 1, new Faults(1_342, 0, 0)))
                        .objections())
                .hasSize(4)
                .contains("connections of stalled SSE readers were cut");
    }

    @Test
    void tableFitsATerminal() {
        Recovery lost = new Recovery(1_512, 1_512, 1_000, 170, 12, 12, 1, new Faults(1_342, 0, 0));
        StallResult bad = result(new double[] {10, 20, 40}, new double[] {90, 90, 90}, new Faults(1, 1, 1), lost);

        assertThat(bad.objections()).hasSize(9);
        assertThat(StallTable.of(bad).lines())
                .allSatisfy(line -> assertThat(line).matches("\\p{ASCII}{0,100}"));
    }

    @Test
    void columnsStandBelowTheirHeads() {
        StallResult result = result(new double[] {10, 20, 40}, new double[] {30, 2_200, 48}, NONE, RECOVERED);

        assertThat(StallTable.of(result)).contains("""
                Healthy        SSE, ms                   WebSocket, ms             faults  late, ms  server
                pair  stalled     p50      p99      max     p50      p99      max               p99     MiB
                   1  no         1.00    10.00    30.00    1.00    10.00    30.00  0/0/0       1.00     300
                   1  yes        3.00    30.00    90.00    3.00    30.00    90.00  0/0/0       1.00     300
                   2  yes      220.00  2200.00  6600.00  220.00  2200.00  6600.00  0/0/0       1.00     300
                   2  no         2.00    20.00    60.00    2.00    20.00    60.00  0/0/0       1.00     300
                """, """
                Stalled          when the window ended       after reading again
                pair  transport  written  behind  of window  received  told gone  wrongly  cut  faults
                   1  SSE            170    1342       1000      1512          0        0    0  0/0/0
                   1  WebSocket      170    1342       1000      1512          0        0    0  0/0/0
                """);
    }

    @Test
    void alternatesWhichWindowComesFirst() {
        assertThat(Window.plan(3))
                .containsExactly(
                        new Window(1, false),
                        new Window(1, true),
                        new Window(2, true),
                        new Window(2, false),
                        new Window(3, false),
                        new Window(3, true));
    }

    private static StallResult even(Faults faults, Recovery recovery) {
        return result(new double[] {10, 10, 10}, new double[] {10, 10, 10}, faults, recovery);
    }

    /** A result whose p99 in milliseconds are given pair by pair, the same on both transports. */
    private static StallResult result(double[] without, double[] with, Faults faults, Recovery recovery) {
        List<WindowFigures> windows = new ArrayList<>();
        for (Window window : Window.plan(SETUP.pairs())) {
            double p99 = (window.withStalled() ? with : without)[window.pair() - 1];
            ReaderFigures healthy = new ReaderFigures(latency(p99), faults);
            windows.add(new WindowFigures(
                    window,
                    Map.of(Transport.SSE, healthy, Transport.WEBSOCKET, healthy),
                    latency(1),
                    300 << 20,
                    window.withStalled() ? Map.of(Transport.SSE, recovery, Transport.WEBSOCKET, recovery) : Map.of()));
        }
        return new StallResult(SETUP, windows);
    }

    private static Latency latency(double millis) {
        double micros = millis * 1_000;
        return new Latency(micros / 10, micros / 2, micros, micros * 2, micros * 3, micros / 5);
    }
}
