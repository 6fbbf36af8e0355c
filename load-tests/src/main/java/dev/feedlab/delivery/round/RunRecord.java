package dev.feedlab.delivery.round;

import dev.feedlab.client.ServerStats;
import dev.feedlab.delivery.LatencyRecorder;
import dev.feedlab.delivery.Round;
import dev.feedlab.delivery.Subscriber;
import dev.feedlab.delivery.probe.ProbeFigures;
import dev.feedlab.result.CostCell;
import dev.feedlab.result.Opening;
import dev.feedlab.result.Run;
import dev.feedlab.result.RunBuilder;
import dev.feedlab.workload.Transport;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToLongFunction;

/** Sums a measured round up: what Gatling's users have, what the probes found, and what the counters said. */
record RunRecord(Round round, LatencyRecorder clientMillis, ProbeFigures probes, double loadAverageBefore) {

    Run of(Transport name, int repeat, long published, ServerStats before, Window window, List<CostCell> cells) {
        ServerStats begin = window.atBegin();
        ServerStats end = window.atEnd();
        return new RunBuilder()
                .transport(name)
                .repeat(repeat)
                .startedAt(Instant.EPOCH
                        .plus(window.began(), ChronoUnit.MICROS)
                        .truncatedTo(ChronoUnit.MILLIS)
                        .toString())
                .published(published)
                .subscribers(round.plan().everybody())
                .expectedDeliveries(published * round.plan().everybody())
                .deliveries(sum(Subscriber::received) + probes.deliveries())
                .lost(sum(client -> Math.max(0, published - client.received())) + probes.lost())
                .duplicated(sum(Subscriber::duplicated) + probes.duplicated())
                .reordered(sum(Subscriber::reordered) + probes.reordered())
                .payloadBytes(sum(Subscriber::payloadBytes) + probes.payloadBytes())
                .opening(new Opening(
                        begin.requests() - before.requests(),
                        begin.bytesIn() - before.bytesIn(),
                        begin.bytesOut() - before.bytesOut()))
                .windowMicros(window.micros())
                .windowDeliveries(end.deliveries() - begin.deliveries())
                .requests(end.requests() - begin.requests())
                .bytesIn(end.bytesIn() - begin.bytesIn())
                .bytesOut(end.bytesOut() - begin.bytesOut())
                .serverCpuMicros(window.server().micros())
                .serverRssBytes(end.rssBytes())
                .generatorCpuMicros(window.generator().micros())
                .probesCpuMicros(window.probes().micros())
                .machineCpuMicros(window.machineMicros())
                .serverThreads(window.server().threads())
                .generatorThreads(window.generator().threads())
                .probesThreads(window.probes().threads())
                .loadAverageBefore(loadAverageBefore)
                .publisherLatenessMicros(probes.publisherLatenessMicros())
                .latencyMicros(probes.latencyMicros())
                .gatlingLatencyMillis(clientMillis.summary())
                .latencyLedger(probes.latencyLedger())
                .costCells(cells)
                .wireLedger(probes.wireLedger())
                .latencyOverTime(probes.latencyOverTime())
                .latencyHistogram(probes.latencyHistogram())
                .gatlingLatencyHistogram(clientMillis.encoded())
                .build();
    }

    private long sum(ToLongFunction<Subscriber> figure) {
        return round.subscribers().stream().mapToLong(figure).sum();
    }
}
