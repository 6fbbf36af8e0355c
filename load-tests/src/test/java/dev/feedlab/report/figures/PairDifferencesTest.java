package dev.feedlab.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.report.SampleResults;
import dev.feedlab.report.figures.PairDifference.Chance;
import dev.feedlab.report.figures.PairDifference.Felt;
import dev.feedlab.result.Latency;
import dev.feedlab.result.Results;
import dev.feedlab.statistics.Interval;
import dev.feedlab.statistics.Superiority;
import dev.feedlab.workload.Transport;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairDifferencesTest {

    /** 1 − 2 · 19/924: 19 of all arrangements of six and six have U ≤ 5. */
    private static final double MANN_WHITNEY_OF_SIX = 1 - 38 / 924.0;

    @Test
    void takesEachPairOnceTheLargerFirst() {
        List<PairDifference> differences = differences(Figure.P50, SampleResults.standard());

        assertThat(differences)
                .extracting(difference ->
                        difference.more().label() + " > " + difference.less().label())
                .containsExactly(
                        "short polling > long polling",
                        "short polling > SSE",
                        "short polling > WebSocket",
                        "long polling > SSE",
                        "long polling > WebSocket",
                        "SSE > WebSocket");
        assertThat(differences).allMatch(difference -> difference.ratio() > 1);
    }

    /** None of the runs overlap, so each of the six pairs has the least probability, 2/924, times six. */
    @Test
    void correctsForAllPairsOfTheFigure() {
        assertThat(differences(Figure.P50, SampleResults.standard()))
                .extracting(difference -> difference.chance().orElseThrow())
                .allSatisfy(chance -> assertThat(chance.adjustedProbability()).isEqualTo(12 / 924.0, within(1e-12)))
                .allMatch(Chance::unlikely);
    }

    @Test
    void findsNothingBetweenAFigureAndItself() {
        Results alike = SampleResults.with(
                SampleResults.standard(),
                Transport.SSE,
                run -> run.serverCpuMicros(200_000).serverThreads(null));
        alike = SampleResults.with(
                alike, Transport.WEBSOCKET, run -> run.serverCpuMicros(200_000).serverThreads(null));

        PairDifference difference = differences(Figure.CPU_PER_DELIVERY, alike).get(5);

        assertThat(difference)
                .isEqualTo(new PairDifference(
                        Transport.SSE,
                        Transport.WEBSOCKET,
                        1,
                        Optional.of(new Chance(
                                1, new Superiority(0.5), Optional.of(new Interval(1, 1, MANN_WHITNEY_OF_SIX)))),
                        Felt.DOES_NOT_APPLY));
    }

    @Test
    void testsNothingThatDoesNotVaryByChance() {
        for (Figure figure : List.of(Figure.REQUESTS_PER_DELIVERY, Figure.OVERHEAD_PER_DELIVERY)) {
            assertThat(differences(figure, SampleResults.standard())).hasSize(6).allSatisfy(difference -> {
                assertThat(difference.chance()).isEmpty();
                assertThat(difference.ratio()).isPositive();
            });
            List<TransportFigures> transports =
                    ResultsByTransport.of(SampleResults.standard()).transports();
            assertThat(PairDifferences.undecided(figure, transports)).isEmpty();
        }
    }

    @Test
    void needsRepeats() {
        assertThat(differences(Figure.P50, SampleResults.quick())).isEmpty();
    }

    /** Medians of all runs alike, in milliseconds: the limits of 0.1 s and 1 s themselves belong below. */
    @ParameterizedTest
    @CsvSource({"1, 100, NO", "1, 101, YES", "99, 500, YES", "101, 1000, NO", "1000, 1001, YES", "11000, 90000, NO"})
    void asksWhetherAPersonWouldNotice(int oneMillis, int otherMillis, Felt felt) {
        Results results = withMedian(SampleResults.standard(), Transport.SSE, otherMillis);
        results = withMedian(results, Transport.WEBSOCKET, oneMillis);

        assertThat(differences(Figure.P50, results).get(5).felt()).isEqualTo(felt);
    }

    @Test
    void leavesOpenWhatTheIntervalsLeaveOpen() {
        Results results = SampleResults.with(
                SampleResults.standard(),
                Transport.SSE,
                run -> run.latencyMicros(latency(run.build().repeat() * 33_000)));

        PairDifference difference = differences(Figure.P50, withMedian(results, Transport.WEBSOCKET, 1))
                .get(5);

        assertThat(difference.felt()).isEqualTo(Felt.OPEN);
    }

    private static Results withMedian(Results results, Transport transport, int millis) {
        return SampleResults.with(results, transport, run -> run.latencyMicros(latency(millis * 1_000)));
    }

    private static Latency latency(double micros) {
        return new Latency(micros, micros, micros, micros, micros, micros);
    }

    private static List<PairDifference> differences(Figure figure, Results results) {
        return PairDifferences.of(figure, ResultsByTransport.of(results).transports());
    }
}
