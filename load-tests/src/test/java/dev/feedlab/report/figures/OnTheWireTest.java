package dev.feedlab.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.report.SampleResults;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import org.junit.jupiter.api.Test;

class OnTheWireTest {

    @Test
    void addsASegmentAndAnAcknowledgementToWhatIsPushed() {
        assertThat(OnTheWire.perDelivery(run(Transport.SSE, 100, 0, 0, 25_600))).isEqualTo(256 + 2 * 52);
        assertThat(OnTheWire.perDelivery(run(Transport.WEBSOCKET, 100, 0, 0, 144_800)))
                .isEqualTo(1_448 + 2 * 52);
    }

    @Test
    void acknowledgesEverySecondSegmentOfALongMessage() {
        assertThat(OnTheWire.perDelivery(run(Transport.SSE, 100, 0, 0, 144_900)))
                .isEqualTo(1_449 + 3 * 52);
        assertThat(OnTheWire.perDelivery(run(Transport.SSE, 100, 0, 0, 500_000)))
                .isEqualTo(5_000 + (4 + 2) * 52);
    }

    @Test
    void addsThreeSegmentsToEachPoll() {
        assertThat(OnTheWire.perDelivery(run(Transport.LONG_POLLING, 100, 100, 14_800, 39_400)))
                .isEqualTo(542 + 3 * 52);
    }

    @Test
    void spreadsAPollOverTheDeliveriesThatItBrings() {
        // 10 polls with 20 deliveries each: an answer of 4,600 B is 4 segments, which 2 acknowledge.
        assertThat(OnTheWire.perDelivery(run(Transport.POLLING, 200, 10, 1_480, 46_000)))
                .isEqualTo(47_480 / 200.0 + 10 * (1 + 4 + 2) * 52 / 200.0);
    }

    private static Run run(Transport transport, long deliveries, long requests, long bytesIn, long bytesOut) {
        return SampleResults.changing(SampleResults.only(transport).runs().get(0))
                .windowDeliveries(deliveries)
                .requests(requests)
                .bytesIn(bytesIn)
                .bytesOut(bytesOut)
                .build();
    }
}
