package dev.feedlab.lab.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.lab.LabResult;
import dev.feedlab.lab.LabSamples;
import dev.feedlab.lab.Way;
import org.junit.jupiter.api.Test;

class LabFiguresTest {

    private static final LabResult LINEAR = LabSamples.linear(5, 1_000, 5_000, 10_000);

    @Test
    void comparesTheMediansOfTheSameQuantity() {
        AgainstWebSocket against = LabFigures.of(LINEAR)
                .againstWebSocket(Way.HTTP_NEW_CONNECTION, 5_000)
                .orElseThrow();

        assertThat(against.ratio()).isCloseTo(5, within(1e-9));
        assertThat(against.ratioInterval().orElseThrow().low()).isBetween(4.8, against.ratio());
        assertThat(against.ratioInterval().orElseThrow().high()).isBetween(against.ratio(), 5.2);
        assertThat(against.difference()).isCloseTo(1.2, within(1e-9));
        assertThat(against.differenceInterval().orElseThrow().low()).isBetween(1.1, against.difference());
        assertThat(against.differenceInterval().orElseThrow().high()).isBetween(against.difference(), 1.3);
    }

    @Test
    void theMiddleRepeatStandsForItsGroup() {
        Group group = LabFigures.of(LINEAR).groups(Way.WEBSOCKET).get(0);
        assertThat(group.middle().seconds()).isEqualTo(group.medianSeconds()).isCloseTo(0.06, within(1e-9));

        Group even =
                LabFigures.of(LabSamples.linear(2, 1_000)).groups(Way.WEBSOCKET).get(0);
        assertThat(even.middle()).isEqualTo(even.runs().get(0));
        assertThat(even.medianSeconds()).isGreaterThan(even.middle().seconds());
    }

    @Test
    void fitsTheLinesAndTheirDifferences() {
        LabFigures figures = LabFigures.of(LINEAR);

        assertThat(figures.line(Way.WEBSOCKET).slope()).isCloseTo(60e-6, within(1e-6));
        assertThat(figures.differenceLine(Way.HTTP_KEEP_ALIVE).slope()).isCloseTo(60e-6, within(1e-6));
        assertThat(figures.differenceGrowth(Way.HTTP_KEEP_ALIVE).power()).isCloseTo(1, within(0.01));
    }

    @Test
    void whatHoldsHolds() {
        LabFigures figures = LabFigures.of(LINEAR);

        assertThat(Verdict.ofFaster(figures.againstWebSocket(Way.HTTP_KEEP_ALIVE)))
                .isEqualTo(Verdict.HOLDS);
        assertThat(Verdict.ofLinear(figures.differenceGrowth(Way.HTTP_KEEP_ALIVE)))
                .isEqualTo(Verdict.HOLDS);
    }

    @Test
    void whatDoesNotHoldDoesNot() {
        LabResult slowWebSocket = LabSamples.slowed(LINEAR, run -> run.way() == Way.WEBSOCKET ? 3 : 1);
        assertThat(Verdict.ofFaster(LabFigures.of(slowWebSocket).againstWebSocket(Way.HTTP_KEEP_ALIVE)))
                .isEqualTo(Verdict.FAILS);

        LabResult quadratic = LabSamples.slowed(LINEAR, run -> run.quantity() / 1_000.0);
        assertThat(Verdict.ofLinear(LabFigures.of(quadratic).differenceGrowth(Way.HTTP_KEEP_ALIVE)))
                .isEqualTo(Verdict.FAILS);
    }

    @Test
    void whatCannotBeToldStaysOpen() {
        LabFigures twice = LabFigures.of(LabSamples.linear(2, 1_000, 5_000));
        assertThat(Verdict.ofFaster(twice.againstWebSocket(Way.HTTP_KEEP_ALIVE)))
                .isEqualTo(Verdict.OPEN);
        assertThat(Verdict.ofLinear(twice.differenceGrowth(Way.HTTP_KEEP_ALIVE)))
                .isEqualTo(Verdict.OPEN);

        LabResult alike = LabSamples.slowed(LINEAR, run -> run.way() == Way.WEBSOCKET ? 2 : 1);
        assertThat(Verdict.ofFaster(LabFigures.of(alike).againstWebSocket(Way.HTTP_KEEP_ALIVE)))
                .isEqualTo(Verdict.OPEN);
        assertThat(Verdict.ofFaster(
                        LabFigures.of(LabSamples.only(LINEAR, run -> false)).againstWebSocket(Way.HTTP_KEEP_ALIVE)))
                .isEqualTo(Verdict.OPEN);
    }

    @Test
    void driftIsThatOfTheWayThatChangedMost() {
        assertThat(LabFigures.of(LINEAR).drift().orElseThrow()).isCloseTo(1.02, within(0.011));

        LabResult warming = LabSamples.slowed(LINEAR, run -> run.repeat() == 1 && run.way() == Way.WEBSOCKET ? 3 : 1);
        assertThat(LabFigures.of(warming).drift().orElseThrow()).isCloseTo(3, within(0.1));

        assertThat(LabFigures.of(LabSamples.linear(1, 10)).drift()).isEmpty();
        assertThat(LabFigures.of(LabSamples.only(LINEAR, run -> run.repeat() < 5))
                        .drift())
                .isEmpty();
    }

    @Test
    void repeatsAreCountedWhereThereAreFewest() {
        assertThat(LabFigures.of(LINEAR).fewestRepeats()).isEqualTo(5);
        assertThat(LabFigures.of(LabSamples.only(LINEAR, run -> run.repeat() > 2 || run.quantity() < 9_000))
                        .fewestRepeats())
                .isEqualTo(3);
        assertThat(LabFigures.of(LabSamples.only(LINEAR, run -> run.way() != Way.WEBSOCKET))
                        .fewestRepeats())
                .isZero();
    }
}
