package dev.feedlab.delivery.round;

import dev.feedlab.delivery.LatencyRecorder;
import dev.feedlab.delivery.Subscriber;
import dev.feedlab.result.Run;
import dev.feedlab.result.RunBuilder;
import dev.feedlab.workload.Transport;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/** Sums a measured round up. */
record RunRecord(Transport transport, Round round, double loadAverageBefore) {

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
        return new RunBuilder()
                .transport(transport)
                .repeat(repeat)
                .startedAt(Instant.EPOCH
                        .plus(before.micros(), ChronoUnit.MICROS)
                        .truncatedTo(ChronoUnit.MILLIS)
                        .toString())
                .published(published)
                .subscribers(round.subscribers())
                .expectedDeliveries(published * round.subscribers())
                .deliveries(sum(Subscriber::received))
                .lost(sum(subscriber -> Math.max(0, published - subscriber.received())))
                .duplicated(sum(Subscriber::duplicated))
                .reordered(sum(Subscriber::reordered))
                .requests(after.server().requests() - before.server().requests())
                .bytesIn(after.server().bytesIn() - before.server().bytesIn())
                .bytesOut(after.server().bytesOut() - before.server().bytesOut())
                .payloadBytes(sum(Subscriber::payloadBytes))
                .subscriberSeconds((double) subscribedMicros / TimeUnit.SECONDS.toMicros(1))
                .serverCpuMicros(after.server().cpuMicros() - before.server().cpuMicros())
                .serverRssBytes(stillOpen.server().rssBytes())
                .generatorCpuMicros(after.generatorCpuMicros() - before.generatorCpuMicros())
                .windowMicros(windowMicros)
                .machineCpuMicros(machine.busyMicros(windowMicros))
                .loadAverageBefore(loadAverageBefore)
                .publisherLatenessMicros(lateness.summary())
                .latencyMicros(round.probeMicros().summary())
                .gatlingLatencyMillis(round.clientMillis().summary())
                .wireLedger(round.wireLedger())
                .latencyOverTime(round.overTime().slices())
                .latencyHistogram(round.probeMicros().encoded())
                .gatlingLatencyHistogram(round.clientMillis().encoded())
                .build();
    }

    private long sum(ToLongFunction<Subscriber> figure) {
        return round.everybody().mapToLong(figure).sum();
    }
}
