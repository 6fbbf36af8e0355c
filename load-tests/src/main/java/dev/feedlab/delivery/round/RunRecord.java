package dev.feedlab.delivery.round;

import dev.feedlab.delivery.LatencyRecorder;
import dev.feedlab.delivery.Subscriber;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/** Sums a measured round up. */
record RunRecord(Transport transport, Workload workload, Round round, double loadAverageBefore) {

    Run of(
            int repeat,
            long published,
            LatencyRecorder lateness,
            MachineLoad machine,
            Snapshot before,
            Snapshot stillOpen,
            Snapshot after) {
        long windowMicros = after.micros() - before.micros();
        long subscribedMicros = sum(subscriber -> subscriber.subscribedMicros(after.micros()));
        return new Run(
                transport,
                repeat,
                Instant.EPOCH
                        .plus(before.micros(), ChronoUnit.MICROS)
                        .truncatedTo(ChronoUnit.MILLIS)
                        .toString(),
                published,
                round.subscribers(),
                published * round.subscribers(),
                sum(Subscriber::received),
                sum(subscriber -> Math.max(0, published - subscriber.received())),
                sum(Subscriber::duplicated),
                sum(Subscriber::reordered),
                after.server().requests() - before.server().requests(),
                after.server().bytesIn() - before.server().bytesIn(),
                after.server().bytesOut() - before.server().bytesOut(),
                sum(Subscriber::payloadBytes),
                (double) subscribedMicros / TimeUnit.SECONDS.toMicros(1),
                after.server().cpuMicros() - before.server().cpuMicros(),
                stillOpen.server().rssBytes(),
                after.generatorCpuMicros() - before.generatorCpuMicros(),
                windowMicros,
                machine.busyMicros(windowMicros),
                loadAverageBefore,
                lateness.summary(),
                round.probeMicros().summary(),
                round.clientMillis().summary(),
                round.wireLedger(),
                round.overTime().slices(),
                round.probeMicros().encoded(),
                round.clientMillis().encoded());
    }

    private long sum(ToLongFunction<Subscriber> figure) {
        return round.everybody().mapToLong(figure).sum();
    }
}
