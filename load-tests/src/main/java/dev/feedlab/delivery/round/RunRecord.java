package dev.feedlab.delivery.round;

import dev.feedlab.delivery.LatencyRecorder;
import dev.feedlab.delivery.Subscriber;
import dev.feedlab.result.Opening;
import dev.feedlab.result.Run;
import dev.feedlab.result.RunBuilder;
import dev.feedlab.workload.Transport;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToLongFunction;

/** Sums a measured round up. */
record RunRecord(Transport transport, Round round, double loadAverageBefore) {

    Run of(
            int repeat,
            long published,
            LatencyRecorder lateness,
            MachineLoad machine,
            Snapshot before,
            Snapshot begin,
            Snapshot end) {
        long windowMicros = end.micros() - begin.micros();
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
                .payloadBytes(sum(Subscriber::payloadBytes))
                .opening(new Opening(
                        begin.server().requests() - before.server().requests(),
                        begin.server().bytesIn() - before.server().bytesIn(),
                        begin.server().bytesOut() - before.server().bytesOut()))
                .windowMicros(windowMicros)
                .windowDeliveries(end.server().deliveries() - begin.server().deliveries())
                .requests(end.server().requests() - begin.server().requests())
                .bytesIn(end.server().bytesIn() - begin.server().bytesIn())
                .bytesOut(end.server().bytesOut() - begin.server().bytesOut())
                .serverCpuMicros(end.server().cpuMicros() - begin.server().cpuMicros())
                .serverRssBytes(end.server().rssBytes())
                .generatorCpuMicros(end.generatorCpuMicros() - begin.generatorCpuMicros())
                .probesCpuMicros(0)
                .machineCpuMicros(machine.busyMicros(windowMicros))
                .loadAverageBefore(loadAverageBefore)
                .publisherLatenessMicros(lateness.summary())
                .latencyMicros(round.probeMicros().summary())
                .gatlingLatencyMillis(round.clientMillis().summary())
                .costCells(List.of())
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
