package dev.feedlab.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.report.SampleResults;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {

    /** Ten subscribers for 30 s each, 200 deliveries. */
    private static final Run RUN = SampleResults.changing(sse())
            .subscribers(10)
            .windowMicros(30_000_000)
            .requests(50)
            .deliveries(200)
            .windowDeliveries(200)
            .bytesIn(4_000)
            .bytesOut(56_000)
            .payloadBytes(40_000)
            .serverCpuMicros(5_000)
            .serverThreads(null)
            .build();

    @Test
    void countsRequestsOverTheWindow() {
        assertThat(Figure.REQUESTS_PER_MINUTE.of(RUN)).isEqualTo(100);
        assertThat(Figure.REQUESTS_PER_DELIVERY.of(RUN)).isEqualTo(0.25);
    }

    @Test
    void takesTheMessagesOffTheBytesOfBothDirections() {
        assertThat(Figure.BYTES_PER_DELIVERY.of(RUN)).isEqualTo(300);
        assertThat(Figure.PAYLOAD_PER_DELIVERY.of(RUN)).isEqualTo(200);
        assertThat(Figure.OVERHEAD_PER_DELIVERY.of(RUN)).isEqualTo(100);
    }

    @Test
    void dividesTheServersTimeByTheDeliveries() {
        assertThat(Figure.CPU_PER_DELIVERY.of(RUN)).isEqualTo(25);
    }

    @Test
    void isNotFiniteWithoutDeliveries() {
        Run nothing = SampleResults.changing(RUN).windowDeliveries(0).build();

        assertThat(Figure.CPU_PER_DELIVERY.of(nothing)).isNotEqualTo(0).isInfinite();
        assertThat(new TransportFigures(Transport.SSE, List.of(nothing))
                        .spread(Figure.CPU_PER_DELIVERY)
                        .known())
                .isFalse();
    }

    private static Run sse() {
        return SampleResults.only(Transport.SSE).runs().get(0);
    }
}
