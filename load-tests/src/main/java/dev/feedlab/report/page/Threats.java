package dev.feedlab.report.page;

import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.Spread;
import dev.feedlab.report.figures.Tail;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Numbers;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.LatencySlice;
import dev.feedlab.result.Machine;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What limits the conclusions even where every check passes, computed from how it was measured. */
final class Threats {

    private static final long ONE_IN_P99 = 100;

    private final ResultsByTransport byTransport;
    private final Workload workload;
    private final Machine machine;
    private final Wording wording;
    private final Numbers numbers;

    Threats(ResultsByTransport byTransport, Wording wording) {
        this.byTransport = byTransport;
        this.wording = wording;
        workload = byTransport.results().workload();
        machine = byTransport.results().machine();
        numbers = wording.numbers();
    }

    List<String> sentences() {
        List<String> threats = new ArrayList<>();
        threats.add(network());
        threats.add(processors());
        threats.add(repeats());
        readers(threats);
        tail(threats);
        threats.add(implementation());
        threats.add(workload());
        return threats;
    }

    private String network() {
        return machine.overLoopback()
                ? wording.text("threat.loopback")
                : wording.text("threat.network", machine.networkPath());
    }

    /** A server on loopback shares the processor with the load generator, also where somebody else started it. */
    private String processors() {
        if (workload.target() != null && !machine.overLoopback()) {
            return wording.text("threat.target", workload.target());
        }
        double most = byTransport
                .runs()
                .mapToDouble(run -> (double) (run.serverCpuMicros() + run.generatorCpuMicros() + run.probesCpuMicros())
                        / run.windowMicros())
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
        return Double.isFinite(most)
                ? wording.text("threat.shared.used", machine.cores(), numbers.significant(most))
                : wording.text("threat.shared", machine.cores());
    }

    private String repeats() {
        int fewest = byTransport.fewestRepeats();
        return fewest > 1 ? wording.text("threat.repeats", fewest) : wording.text("threat.repeats.one");
    }

    /** All subscribers are read by one process, and where that has more to do than the server, they wait for it. */
    private void readers(List<String> threats) {
        double written = median(Figure.CPU_PER_DELIVERY);
        double read = median(Figure.GENERATOR_CPU_PER_DELIVERY);
        if (read > written) {
            threats.add(wording.text("threat.readers", numbers.time(read), numbers.time(written), waited()));
        }
    }

    /** The transports whose subscribers wait for a message, where a short poll is made whether there is one or not. */
    private String waited() {
        return wording.texts()
                .list(byTransport.transports().stream()
                        .map(TransportFigures::transport)
                        .filter(transport -> transport != Transport.POLLING)
                        .map(wording.texts()::name)
                        .toList());
    }

    private double median(Figure figure) {
        return Spread.of(byTransport
                        .runs()
                        .filter(run -> run.transport() != Transport.POLLING)
                        .mapToDouble(figure::of))
                .median();
    }

    /** How few messages the tail of the latency rests on. */
    private void tail(List<String> threats) {
        Tail tail = Tail.ofEach(byTransport);
        long deliveries = byTransport
                .runs()
                .mapToLong(run -> run.latencyOverTime().stream()
                        .mapToLong(LatencySlice::deliveries)
                        .sum())
                .min()
                .orElse(0);
        if (deliveries > 0 && !tail.gives(Figure.P999)) {
            threats.add(wording.text(
                    "threat.tail",
                    numbers.count(deliveries),
                    numbers.count(tail.messages()),
                    tail.messages() / ONE_IN_P99));
        }
    }

    private String implementation() {
        String names = Stream.of("feedlab", "javalin", "jetty")
                .filter(machine.versions()::containsKey)
                .map(name -> name + " " + machine.versions().get(name))
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? wording.text("threat.implementation.unnamed")
                : wording.text("threat.implementation", names);
    }

    private String workload() {
        String load = wording.text(
                "threat.workload.load",
                numbers.count(workload.clients() + workload.probes()),
                numbers.plain(workload.ratePerSecond()),
                numbers.plainBytes(workload.payloadBytes()));
        return workload.transports().contains(Transport.POLLING)
                ? wording.text(
                        "threat.workload.polling", load, numbers.plainTime(workload.pollIntervalMillis() * 1000.0))
                : wording.text("threat.workload", load);
    }
}
