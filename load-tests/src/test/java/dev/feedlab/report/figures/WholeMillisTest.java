package dev.feedlab.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.report.SampleResults;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Percentiles of grouped data, worked out by hand. */
class WholeMillisTest {

    private static Run run(Histogram histogram) {
        ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(bytes);
        return run(Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length)));
    }

    private static Run run(String histogram) {
        return SampleResults.changing(SampleResults.only(Transport.SSE).runs().get(0))
                .gatlingLatencyHistogram(histogram)
                .build();
    }

    /** 20 deliveries in 0 ms, 60 in 2 ms and 20 in 5 ms. */
    @ParameterizedTest
    @CsvSource({"0.1, 0", "0.2, 0.5", "0.5, 2", "0.8, 2.5", "0.9, 5", "1, 5.5"})
    void takesTheDeliveriesOfAMillisecondToLieEvenlyInIt(double share, double millis) {
        Histogram histogram = new Histogram(3);
        histogram.recordValueWithCount(0, 20);
        histogram.recordValueWithCount(2, 60);
        histogram.recordValueWithCount(5, 20);

        assertThat(WholeMillis.of(run(histogram)).millisAt(share)).isCloseTo(millis, within(1e-9));
    }

    @Test
    void nothingDeliveredIsZero() {
        assertThat(WholeMillis.of(run(new Histogram(3))).millisAt(0.5)).isZero();
    }

    @Test
    void saysWhichHistogramIsDamaged() {
        Run run = run("AAAA");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WholeMillis.of(run))
                .withMessage("gatlingLatencyHistogram of the run sse, repeat 1 is not an HdrHistogram in base64");
    }
}
