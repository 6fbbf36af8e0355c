package dev.feedlab.report;

import dev.feedlab.result.Latency;
import dev.feedlab.result.LatencySlice;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import java.util.List;

/** A run with some of its figures set otherwise. */
public final class RunBuilder {

    private final Transport transport;
    private final int repeat;
    private String startedAt = "2026-11-21T07:50:14Z";
    private long published;
    private int subscribers;
    private long expectedDeliveries;
    private long deliveries;
    private long lost;
    private long duplicated;
    private long reordered;
    private long requests;
    private long bytesIn;
    private long bytesOut;
    private long payloadBytes;
    private double subscriberSeconds;
    private long serverCpuMicros;
    private long serverRssBytes = 142_000_000;
    private long generatorCpuMicros = 9_400_000;
    private long windowMicros = 9_600_000;
    private long machineCpuMicros = 12_000_000;
    private double loadAverageBefore = 0.35;
    private Latency publisherLatenessMicros;
    private Latency latencyMicros;
    private Latency gatlingLatencyMillis;
    private List<LatencySlice> latencyOverTime;
    private String latencyHistogram;
    private String gatlingLatencyHistogram;

    RunBuilder(Transport transport, int repeat) {
        this.transport = transport;
        this.repeat = repeat;
    }

    public RunBuilder(Run run) {
        transport = run.transport();
        repeat = run.repeat();
        startedAt = run.startedAt();
        published = run.published();
        subscribers = run.subscribers();
        expectedDeliveries = run.expectedDeliveries();
        deliveries = run.deliveries();
        lost = run.lost();
        duplicated = run.duplicated();
        reordered = run.reordered();
        requests = run.requests();
        bytesIn = run.bytesIn();
        bytesOut = run.bytesOut();
        payloadBytes = run.payloadBytes();
        subscriberSeconds = run.subscriberSeconds();
        serverCpuMicros = run.serverCpuMicros();
        serverRssBytes = run.serverRssBytes();
        generatorCpuMicros = run.generatorCpuMicros();
        windowMicros = run.windowMicros();
        machineCpuMicros = run.machineCpuMicros();
        loadAverageBefore = run.loadAverageBefore();
        publisherLatenessMicros = run.publisherLatenessMicros();
        latencyMicros = run.latencyMicros();
        gatlingLatencyMillis = run.gatlingLatencyMillis();
        latencyOverTime = run.latencyOverTime();
        latencyHistogram = run.latencyHistogram();
        gatlingLatencyHistogram = run.gatlingLatencyHistogram();
    }

    public RunBuilder published(long value) {
        published = value;
        return this;
    }

    public RunBuilder subscribers(int value) {
        subscribers = value;
        return this;
    }

    public RunBuilder expectedDeliveries(long value) {
        expectedDeliveries = value;
        return this;
    }

    public RunBuilder deliveries(long value) {
        deliveries = value;
        return this;
    }

    public RunBuilder lost(long value) {
        lost = value;
        return this;
    }

    public RunBuilder duplicated(long value) {
        duplicated = value;
        return this;
    }

    public RunBuilder reordered(long value) {
        reordered = value;
        return this;
    }

    public RunBuilder requests(long value) {
        requests = value;
        return this;
    }

    public RunBuilder bytesIn(long value) {
        bytesIn = value;
        return this;
    }

    public RunBuilder bytesOut(long value) {
        bytesOut = value;
        return this;
    }

    public RunBuilder payloadBytes(long value) {
        payloadBytes = value;
        return this;
    }

    public RunBuilder subscriberSeconds(double value) {
        subscriberSeconds = value;
        return this;
    }

    public RunBuilder serverCpuMicros(long value) {
        serverCpuMicros = value;
        return this;
    }

    public RunBuilder generatorCpuMicros(long value) {
        generatorCpuMicros = value;
        return this;
    }

    public RunBuilder windowMicros(long value) {
        windowMicros = value;
        return this;
    }

    public RunBuilder machineCpuMicros(long value) {
        machineCpuMicros = value;
        return this;
    }

    public RunBuilder loadAverageBefore(double value) {
        loadAverageBefore = value;
        return this;
    }

    public RunBuilder publisherLatenessMicros(Latency value) {
        publisherLatenessMicros = value;
        return this;
    }

    public RunBuilder latencyMicros(Latency value) {
        latencyMicros = value;
        return this;
    }

    public RunBuilder gatlingLatencyMillis(Latency value) {
        gatlingLatencyMillis = value;
        return this;
    }

    public RunBuilder latencyOverTime(List<LatencySlice> value) {
        latencyOverTime = value;
        return this;
    }

    public RunBuilder latencyHistogram(String value) {
        latencyHistogram = value;
        return this;
    }

    public RunBuilder gatlingLatencyHistogram(String value) {
        gatlingLatencyHistogram = value;
        return this;
    }

    public Run build() {
        return new Run(
                transport,
                repeat,
                startedAt,
                published,
                subscribers,
                expectedDeliveries,
                deliveries,
                lost,
                duplicated,
                reordered,
                requests,
                bytesIn,
                bytesOut,
                payloadBytes,
                subscriberSeconds,
                serverCpuMicros,
                serverRssBytes,
                generatorCpuMicros,
                windowMicros,
                machineCpuMicros,
                loadAverageBefore,
                publisherLatenessMicros,
                latencyMicros,
                gatlingLatencyMillis,
                latencyOverTime,
                latencyHistogram,
                gatlingLatencyHistogram);
    }
}
