package dev.feedlab.delivery;

import dev.feedlab.result.LatencySlice;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Latency by the second in which a message was due. May be fed from several threads. */
public final class LatencyOverTime {

    private final List<LatencyRecorder> seconds;

    /** For messages that are due within the given number of seconds. */
    public LatencyOverTime(int seconds) {
        this.seconds = Stream.generate(LatencyRecorder::new).limit(seconds).toList();
    }

    /**
     * Records one delivery.
     *
     * @param sinceFirstDueMicros how long after the first message this one was due
     * @param latencyMicros its latency
     */
    public void record(long sinceFirstDueMicros, long latencyMicros) {
        long second = TimeUnit.MICROSECONDS.toSeconds(sinceFirstDueMicros);
        seconds.get((int) Math.min(second, seconds.size() - 1L)).record(latencyMicros);
    }

    /** The seconds that hold deliveries, in order. */
    public List<LatencySlice> slices() {
        return IntStream.range(0, seconds.size())
                .filter(second -> seconds.get(second).count() > 0)
                .mapToObj(this::slice)
                .toList();
    }

    private LatencySlice slice(int second) {
        LatencyRecorder recorder = seconds.get(second);
        return new LatencySlice(
                second, recorder.count(), recorder.percentile(50), recorder.percentile(99), recorder.percentile(100));
    }
}
