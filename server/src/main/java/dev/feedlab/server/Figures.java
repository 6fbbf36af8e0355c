package dev.feedlab.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.feedlab.http.Transport;
import dev.feedlab.metering.Meter;
import dev.feedlab.metering.Meters;
import dev.feedlab.metering.Traffic;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What the server has done so far, as JSON and in Prometheus' text format. */
final class Figures {

    /** The media type of {@link #prometheus()}. */
    static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private static final JsonMapper JSON = new JsonMapper();

    private final Meters meters;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Figures(Meters meters) {
        this.meters = meters;
        for (Transport transport : Transport.values()) {
            register(Traffic.of(transport));
            Gauge.builder("feedlab.subscriptions.open", meters.of(transport), Meter::open)
                    .tag("transport", transport.key())
                    .register(registry);
        }
        register(Traffic.PUBLISHING);
        register(Traffic.OTHER);
        bindJvm();
    }

    private void register(Traffic traffic) {
        count("feedlab.requests", traffic, Meter::requests);
        count("feedlab.messages", traffic, Meter::messages);
        count("feedlab.bytes.in", traffic, Meter::bytesIn);
        count("feedlab.bytes.out", traffic, Meter::bytesOut);
    }

    private void count(String name, Traffic traffic, ToDoubleFunction<Meter> figure) {
        FunctionCounter.builder(name, meters.of(traffic), figure)
                .tag("traffic", traffic.key())
                .register(registry);
    }

    private void bindJvm() {
        MeterRegistry jvm = registry;
        new ClassLoaderMetrics().bindTo(jvm);
        new JvmMemoryMetrics().bindTo(jvm);
        new JvmThreadMetrics().bindTo(jvm);
        new ProcessorMetrics().bindTo(jvm);
        new UptimeMetrics().bindTo(jvm);
    }

    String prometheus() {
        return registry.scrape(PROMETHEUS);
    }

    byte[] json() {
        Map<String, Object> transports = new LinkedHashMap<>();
        for (Transport transport : Transport.values()) {
            transports.put(transport.key(), subscriptions(meters.of(transport)));
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("uptimeMillis", ProcessFigures.uptimeMillis());
        figures.put("process", ProcessFigures.now());
        figures.put("server", ProcessFigures.description());
        figures.put("transports", transports);
        figures.put("publishing", traffic(meters.of(Traffic.PUBLISHING), "messages"));
        figures.put("other", traffic(meters.of(Traffic.OTHER), null));
        try {
            return JSON.writeValueAsBytes(figures);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, Long> subscriptions(Meter meter) {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("open", meter.open());
        figures.putAll(traffic(meter, "deliveries"));
        return figures;
    }

    private static Map<String, Long> traffic(Meter meter, String nameOfMessages) {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("requests", meter.requests());
        if (nameOfMessages != null) {
            figures.put(nameOfMessages, meter.messages());
        }
        figures.put("bytesIn", meter.bytesIn());
        figures.put("bytesOut", meter.bytesOut());
        return figures;
    }
}
