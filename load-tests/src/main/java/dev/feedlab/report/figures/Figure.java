package dev.feedlab.report.figures;

import dev.feedlab.result.Run;
import java.util.function.ToDoubleFunction;

/** The figures that a run is summed up in. Where a divisor is zero the figure is not a number. */
public enum Figure {
    /** Requests a minute of all subscribers together, in the window: once all are there, and before any leaves. */
    REQUESTS_PER_MINUTE(Aspect.VOLUME, run -> run.requests() * 60e6 / run.windowMicros()),
    /** Requests for one delivery, in the same window. */
    REQUESTS_PER_DELIVERY(Aspect.VOLUME, run -> (double) run.requests() / run.windowDeliveries()),
    /** Bytes of message JSON in one delivery. */
    PAYLOAD_PER_DELIVERY(Aspect.VOLUME, run -> (double) run.payloadBytes() / run.deliveries()),
    /** Bytes beside the message in one delivery, both directions. */
    OVERHEAD_PER_DELIVERY(
            Aspect.VOLUME,
            run -> (double) (run.bytesIn() + run.bytesOut()) / run.windowDeliveries()
                    - (double) run.payloadBytes() / run.deliveries()),
    /** All bytes of one delivery, both directions. */
    BYTES_PER_DELIVERY(Aspect.VOLUME, run -> (double) (run.bytesIn() + run.bytesOut()) / run.windowDeliveries()),
    /** The same with the headers of TCP and IP and the acknowledgements that they come with, by estimate. */
    ON_THE_WIRE_PER_DELIVERY(Aspect.VOLUME, OnTheWire::perDelivery),
    /** Requests that opened the subscriptions, before the window. */
    OPENING_REQUESTS(Aspect.VOLUME, run -> run.opening().requests()),
    /** Bytes that opened one subscription, both directions. */
    OPENING_BYTES(
            Aspect.VOLUME,
            run -> (double) (run.opening().bytesIn() + run.opening().bytesOut()) / run.subscribers()),
    /** Median delivery latency at the probes, in microseconds. */
    P50(Aspect.LATENCY, run -> run.latencyMicros().p50()),
    /** 90th percentile of the same. */
    P90(Aspect.LATENCY, run -> run.latencyMicros().p90()),
    /** 99th percentile of the same. */
    P99(Aspect.LATENCY, run -> run.latencyMicros().p99()),
    /** 99.9th percentile of the same. */
    P999(Aspect.LATENCY, run -> run.latencyMicros().p999()),
    /** The longest of the same. */
    MAX(Aspect.LATENCY, run -> run.latencyMicros().max()),
    /** CPU time of the server's process in one delivery, in microseconds, as {@link CostModel#own} counts it. */
    CPU_PER_DELIVERY(Aspect.COST, run -> CostModel.own(run) / run.windowDeliveries()),
    /** The same of the load generator's. */
    GENERATOR_CPU_PER_DELIVERY(
            Aspect.COST,
            run -> CostModel.own(run.generatorCpuMicros(), run.generatorThreads()) / run.windowDeliveries());

    private final Aspect aspect;
    private final ToDoubleFunction<Run> ofRun;

    Figure(Aspect aspect, ToDoubleFunction<Run> ofRun) {
        this.aspect = aspect;
        this.ofRun = ofRun;
    }

    /** What it is a figure of. */
    public Aspect aspect() {
        return aspect;
    }

    /** Its value in one run. */
    public double of(Run run) {
        return ofRun.applyAsDouble(run);
    }
}
