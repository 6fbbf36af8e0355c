package dev.feedlab.report.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.report.SampleResults;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.result.Results;
import dev.feedlab.result.Run;
import dev.feedlab.workload.ArrivalProcess;
import dev.feedlab.workload.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sample: 160 messages at 20 a second, so that an id has 2.325 digits on average, and one poll a second. */
class OverheadByRateTest {

    private static final double CURSOR = (9 + 2 * 90 + 3 * 61) / 160.0 + 5;

    @ParameterizedTest
    @EnumSource
    void isThePredictionAtTheRateOfTheRun(Transport transport) {
        Results results = SampleResults.only(transport);
        double predicted = Theory.of(Figure.OVERHEAD_PER_DELIVERY, ResultsByTransport.of(results))
                .get(0)
                .predicted();

        assertThat(overhead(results, 20)).isEqualTo(predicted, within(0.05));
    }

    /** A hundred polls of which one has something: each asks, is answered, and has a list and a cursor. */
    @Test
    void ofShortPollingGrowsWithThePollsThatFindNothing() {
        double inVain = 84 + CURSOR + 131 + 2 + 25 + CURSOR;

        assertThat(overhead(SampleResults.only(Transport.POLLING), 0.01)).isEqualTo(100 * inVain, within(2.0));
    }

    /** In a hundred seconds and a bit four waits of 25 s are over before the message comes. */
    @Test
    void ofLongPollingGrowsWithTheWaitsThatEndInVain() {
        double often = overhead(SampleResults.only(Transport.LONG_POLLING), 1);
        double inVain = 97 + CURSOR + 131 + 2 + 25 + CURSOR;

        assertThat(overhead(SampleResults.only(Transport.LONG_POLLING), 1 / 101.0))
                .isEqualTo(often + 4 * inVain, within(1e-6));
    }

    @Test
    void ofLongPollingCountsWaitsOfMessagesByChanceAndOfBursts() {
        Results chance =
                SampleResults.arriving(ArrivalProcess.of("poisson"), SampleResults.only(Transport.LONG_POLLING));
        Results bursts =
                SampleResults.arriving(ArrivalProcess.of("burst:20"), SampleResults.only(Transport.LONG_POLLING));
        double often = overhead(SampleResults.only(Transport.LONG_POLLING), 1);
        double inVain = 97 + CURSOR + 131 + 2 + 25 + CURSOR;

        assertThat(overhead(chance, 0.01)).isEqualTo(often + inVain / Math.expm1(0.25), within(1e-6));
        assertThat(overhead(bursts, 0.2)).isEqualTo(often + 4 * inVain / 20, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(names = {"SSE", "WEBSOCKET"})
    void ofStreamsGrowsWithTheHeartbeatsAlone(Transport transport) {
        Results results = SampleResults.only(transport);

        assertThat(overhead(results, 1 / 60.0) - overhead(results, 1e9)).isEqualTo(4 * 8, within(1e-6));
    }

    private static double overhead(Results results, double rate) {
        Run run = results.runs().get(0);
        return new OverheadByRate(run, results.workload()).at(rate);
    }
}
