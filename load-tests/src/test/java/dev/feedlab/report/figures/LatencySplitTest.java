package dev.feedlab.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.report.SampleResults;
import dev.feedlab.result.Latency;
import dev.feedlab.result.LatencyLedger;
import dev.feedlab.result.LatencyParts;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatencySplitTest {

    private static final LatencyParts TYPICAL = new LatencyParts(1, 2, 4, 8, 16);

    @Test
    void takesTheMedianOfEachPartOverTheRepeatsThatTell() {
        LatencySplit split =
                split(run(ledger(100, 3, TYPICAL)), run(ledger(50, 4, new LatencyParts(3, 2, 10, 8, 16))), run(null));

        assertThat(split.known()).isTrue();
        assertThat(split.spread(LatencySplit.Kind.TYPICAL, LatencyPart.PUBLISHER)
                        .median())
                .isEqualTo(2);
        assertThat(split.spread(LatencySplit.Kind.TYPICAL, LatencyPart.SERVER).median())
                .isEqualTo(7);
        assertThat(split.sumMicros()).isEqualTo(2 + 2 + 7 + 8 + 16);
        assertThat(split.deliveries()).isEqualTo(150);
        assertThat(split.outOfOrder()).isEqualTo(7);
    }

    @Test
    void tellsTheKindsApart() {
        LatencySplit split = split(run(new LatencyLedger(
                9,
                0,
                TYPICAL,
                new LatencyParts(0, 0, 0, 0, 20),
                new LatencyParts(0, 0, 0, 0, 30),
                new LatencyParts(0, 0, 0, 0, 40))));

        assertThat(LatencySplit.Kind.values())
                .extracting(kind -> split.spread(kind, LatencyPart.READER).median())
                .containsExactly(16.0, 20.0, 30.0, 40.0);
    }

    @Test
    void saysHowMuchOfTheMedianThePartsAddUpTo() {
        assertThat(LatencySplit.shareOfP50(run(ledger(100, 0, TYPICAL)))).isEqualTo(0.62);
        assertThat(split(run(ledger(1, 0, TYPICAL)), run(null)).shareOfP50().repeats())
                .isEqualTo(1);
    }

    @Test
    void knowsNothingWhereNoRunTells() {
        assertThat(split(run(null)).known()).isFalse();
        assertThat(split(run(ledger(0, 12, new LatencyParts(0, 0, 0, 0, 0)))).known())
                .isFalse();
        assertThat(LatencySplit.shareOfP50(run(null))).isNaN();
    }

    private static LatencyLedger ledger(long deliveries, long outOfOrder, LatencyParts typical) {
        return new LatencyLedger(deliveries, outOfOrder, typical, typical, typical, typical);
    }

    private static LatencySplit split(Run... runs) {
        return new LatencySplit(new TransportFigures(Transport.SSE, List.of(runs)));
    }

    /** With a p50 of 50 µs. */
    private static Run run(LatencyLedger ledger) {
        return SampleResults.changing(SampleResults.only(Transport.SSE).runs().get(0))
                .latencyMicros(new Latency(50, 90, 99, 99, 100, 50))
                .latencyLedger(ledger)
                .build();
    }
}
