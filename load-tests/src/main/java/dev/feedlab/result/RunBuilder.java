package dev.feedlab.result;

import dev.feedlab.workload.Transport;
import java.util.List;

/**
 * Makes a {@link Run} of values that are named one by one: a run has many of one type, and in a constructor's call two that
 * were swapped would go unnoticed. Each method is named as the component of {@link Run} that it sets, and says no more.
 */
public final class RunBuilder {

    private Transport transport;
    private Integer repeat;
    private String startedAt;
    private Long published;
    private Integer subscribers;
    private Long expectedDeliveries;
    private Long deliveries;
    private Long lost;
    private Long duplicated;
    private Long reordered;
    private Long payloadBytes;
    private Opening opening;
    private Long windowMicros;
    private Long windowDeliveries;
    private Long requests;
    private Long bytesIn;
    private Long bytesOut;
    private Long serverCpuMicros;
    private Long serverRssBytes;
    private Long generatorCpuMicros;
    private Long probesCpuMicros;
    private Long machineCpuMicros;
    private ThreadTimes serverThreads;
    private ThreadTimes generatorThreads;
    private ThreadTimes probesThreads;
    private Double loadAverageBefore;
    private Latency publisherLatenessMicros;
    private Latency latencyMicros;
    private Latency gatlingLatencyMillis;
    private LatencyLedger latencyLedger;
    private List<CostCell> costCells;
    private WireLedger wireLedger;
    private List<LatencySlice> latencyOverTime;
    private String latencyHistogram;
    private String gatlingLatencyHistogram;

    public RunBuilder transport(Transport value) {
        transport = value;
        return this;
    }

    public RunBuilder repeat(int value) {
        repeat = value;
        return this;
    }

    public RunBuilder startedAt(String value) {
        startedAt = value;
        return this;
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

    public RunBuilder payloadBytes(long value) {
        payloadBytes = value;
        return this;
    }

    public RunBuilder opening(Opening value) {
        opening = value;
        return this;
    }

    public RunBuilder windowMicros(long value) {
        windowMicros = value;
        return this;
    }

    public RunBuilder windowDeliveries(long value) {
        windowDeliveries = value;
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

    public RunBuilder serverCpuMicros(long value) {
        serverCpuMicros = value;
        return this;
    }

    public RunBuilder serverRssBytes(long value) {
        serverRssBytes = value;
        return this;
    }

    public RunBuilder generatorCpuMicros(long value) {
        generatorCpuMicros = value;
        return this;
    }

    public RunBuilder probesCpuMicros(long value) {
        probesCpuMicros = value;
        return this;
    }

    public RunBuilder machineCpuMicros(long value) {
        machineCpuMicros = value;
        return this;
    }

    public RunBuilder serverThreads(ThreadTimes value) {
        serverThreads = value;
        return this;
    }

    public RunBuilder generatorThreads(ThreadTimes value) {
        generatorThreads = value;
        return this;
    }

    public RunBuilder probesThreads(ThreadTimes value) {
        probesThreads = value;
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

    public RunBuilder latencyLedger(LatencyLedger value) {
        latencyLedger = value;
        return this;
    }

    public RunBuilder costCells(List<CostCell> value) {
        costCells = value;
        return this;
    }

    public RunBuilder wireLedger(WireLedger value) {
        wireLedger = value;
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

    /**
     * The run.
     *
     * @throws NullPointerException if one of its numbers or its lists was not given
     */
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
                payloadBytes,
                opening,
                windowMicros,
                windowDeliveries,
                requests,
                bytesIn,
                bytesOut,
                serverCpuMicros,
                serverRssBytes,
                generatorCpuMicros,
                probesCpuMicros,
                machineCpuMicros,
                serverThreads,
                generatorThreads,
                probesThreads,
                loadAverageBefore,
                publisherLatenessMicros,
                latencyMicros,
                gatlingLatencyMillis,
                latencyLedger,
                costCells,
                wireLedger,
                latencyOverTime,
                latencyHistogram,
                gatlingLatencyHistogram);
    }
}
