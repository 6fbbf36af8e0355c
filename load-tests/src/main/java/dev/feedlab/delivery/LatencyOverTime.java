package dev.feedlab.delivery;

import dev.feedlab.result.LatencySlice;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Latency by when a message was due, in slices of one length. May be fed from several threads. */
public final class LatencyOverTime {

    private final int sliceSeconds;
    private final List<LatencyRecorder> slices;

    /** For messages that are due within the given number of seconds; 0 keeps nothing. */
    public LatencyOverTime(int seconds) {
        sliceSeconds = LatencySlice.lengthSeconds(seconds);
        int count = -Math.floorDiv(-seconds, sliceSeconds);
        slices = Stream.generate(LatencyRecorder::new).limit(count).toList();
    }

    /**
     * Records one delivery.
     *
     * @param sinceFirstDueMicros how long after the first message this one was due
     * @param latencyMicros its latency
     */
    public void record(long sinceFirstDueMicros, long latencyMicros) {
        if (!slices.isEmpty()) {
            long slice = TimeUnit.MICROSECONDS.toSeconds(sinceFirstDueMicros) / sliceSeconds;
            slices.get((int) Math.min(slice, slices.size() - 1L)).record(latencyMicros);
        }
    }

    /** The slices that hold deliveries, in order. */
    public List<LatencySlice> slices() {
        return IntStream.range(0, slices.size())
                .filter(slice -> slices.get(slice).count() > 0)
                .mapToObj(this::slice)
                .toList();
    }

    private LatencySlice slice(int slice) {
        LatencyRecorder recorder = slices.get(slice);
        return new LatencySlice(
                slice * sliceSeconds,
                recorder.count(),
                recorder.percentile(50),
                recorder.percentile(99),
                recorder.percentile(100));
    }
}
