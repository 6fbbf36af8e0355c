package dev.feedlab.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.result.Latency;
import dev.feedlab.result.LatencySlice;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LatencyRecorderTest {

    private final LatencyRecorder recorder = new LatencyRecorder();

    @Test
    void givesPercentilesMaximumAndMean() {
        for (int value = 1; value <= 1_000; value++) {
            recorder.record(value);
        }
        assertThat(recorder.summary()).isEqualTo(new Latency(500, 900, 990, 999, 1_000, 500.5));
    }

    @Test
    void isZeroWhereNothingWasRecorded() {
        assertThat(recorder.summary()).isEqualTo(new Latency(0, 0, 0, 0, 0, 0));
    }

    @Test
    void countsLessThanNothingAsZero() {
        recorder.record(-3);

        assertThat(recorder.count()).isOne();
        assertThat(recorder.percentile(100)).isZero();
    }

    @Test
    void encodesAllOfIt() throws DataFormatException {
        recorder.record(7);
        recorder.record(1_000_000);

        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(recorder.encoded()));
        Histogram decoded = Histogram.decodeFromCompressedByteBuffer(bytes, 0);
        assertThat(decoded.getTotalCount()).isEqualTo(2);
        assertThat(decoded.getMinValue()).isEqualTo(7);
        assertThat(decoded.getMaxValue()).isBetween(1_000_000L, 1_001_000L);
    }

    @Test
    void overTimeSortsByTheSecondInWhichAMessageWasDue() {
        LatencyOverTime overTime = new LatencyOverTime(3);
        overTime.record(0, 10);
        overTime.record(999_999, 20);
        overTime.record(2_000_000, 30);

        assertThat(overTime.slices())
                .containsExactly(new LatencySlice(0, 2, 10, 20, 20), new LatencySlice(2, 1, 30, 30, 30));
    }

    @Test
    void overTimeHasWiderSlicesWhereARunIsLong() {
        LatencyOverTime overTime = new LatencyOverTime(601);
        overTime.record(2_999_999, 10);
        overTime.record(3_000_000, 20);
        overTime.record(600_999_999, 30);

        assertThat(overTime.slices())
                .containsExactly(
                        new LatencySlice(0, 1, 10, 10, 10),
                        new LatencySlice(3, 1, 20, 20, 20),
                        new LatencySlice(600, 1, 30, 30, 30));
        assertThat(LatencySlice.lengthSeconds(300)).isEqualTo(1);
        assertThat(LatencySlice.lengthSeconds(14_400)).isEqualTo(48);
    }
}
