package dev.feedlab.delivery;

import dev.feedlab.result.Latency;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Every delivery's latency, to three significant digits. Values below zero, which two clocks that round differently can
 * give for the quickest deliveries, count as zero. May be fed from several threads.
 */
public final class LatencyRecorder {

    private static final int SIGNIFICANT_DIGITS = 3;

    private final Histogram histogram = new ConcurrentHistogram(SIGNIFICANT_DIGITS);

    /** Records one latency, in whichever unit this recorder is read in. */
    public void record(long latency) {
        histogram.recordValue(Math.max(0, latency));
    }

    /** How many were recorded. */
    public long count() {
        return histogram.getTotalCount();
    }

    /** Its percentiles, maximum and mean; all zero where nothing was recorded. */
    public Latency summary() {
        return new Latency(
                percentile(50), percentile(90), percentile(99), percentile(99.9), histogram.getMaxValue(), mean());
    }

    /** The value that the given per cent of all do not exceed. */
    public double percentile(double percent) {
        return histogram.getValueAtPercentile(percent);
    }

    private double mean() {
        return count() == 0 ? 0 : histogram.getMean();
    }

    /** All of it in HdrHistogram's V2 compressed encoding, in base64. */
    public String encoded() {
        ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(bytes);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
    }
}
