package dev.feedlab.report.page;

import dev.feedlab.report.text.Numbers;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Machine;
import dev.feedlab.result.Results;
import dev.feedlab.workload.ArrivalProcess;
import dev.feedlab.workload.RequestHeaders;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was run, and where. */
public final class Facts {

    private final Wording wording;
    private final Numbers numbers;

    /** Facts in the words of the report. */
    public Facts(Wording wording) {
        this.wording = wording;
        numbers = wording.numbers();
    }

    /** What the server was asked to do. */
    List<Fact> load(Workload workload) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(
                "run.load",
                wording.text(
                        "run.load.text",
                        workload.clients(),
                        workload.probes(),
                        numbers.plain(workload.ratePerSecond()),
                        numbers.plainBytes(workload.payloadBytes()),
                        seconds(workload.durationSeconds()),
                        seconds(workload.warmupSeconds()),
                        arrivals(workload.arrivals()),
                        headers(workload.headers()))));
        if (workload.disguised() != null) {
            facts.add(fact("run.disguised", wording.texts().name(workload.disguised())));
        }
        if (workload.transports().contains(Transport.POLLING)) {
            String interval = numbers.plainTime(workload.pollIntervalMillis() * 1000.0);
            facts.add(fact("run.polling", wording.text("run.polling.text", interval)));
        }
        return facts;
    }

    private String arrivals(ArrivalProcess arrivals) {
        return switch (arrivals.kind()) {
            case FIXED -> wording.text("arrivals.fixed");
            case POISSON -> wording.text("arrivals.poisson");
            case BURST -> wording.text("arrivals.burst", arrivals.burst());
        };
    }

    private String headers(RequestHeaders headers) {
        return wording.text(
                switch (headers) {
                    case LEAN -> "headers.lean";
                    case BROWSER -> "headers.browser";
                    case BROWSER_WITH_COOKIE -> "headers.browser.cookie";
                });
    }

    /** How often and in which order. */
    Fact repeats(Workload workload) {
        String seed = Long.toString(workload.seed());
        return fact("run.repeats", wording.text("run.repeats.text", workload.repeats(), seed, workload.preset()));
    }

    /** Which server. */
    Fact server(Workload workload) {
        return fact("run.server", workload.target() == null ? wording.text("run.server.own") : workload.target());
    }

    /** Where and when it was measured. */
    List<Fact> environment(Results results) {
        return environment(results.machine(), results.startedAt());
    }

    /**
     * Where and when something was measured.
     *
     * @param startedAt ISO 8601
     */
    public List<Fact> environment(Machine machine, String startedAt) {
        List<Fact> facts = new ArrayList<>(machine(machine));
        facts.add(fact("run.started", time(startedAt)));
        return facts;
    }

    /** Where it was measured. */
    List<Fact> machine(Machine machine) {
        String network = machine.overLoopback() ? wording.text("run.network.loopback") : machine.networkPath();
        String processor = wording.text(
                "run.processor.text", machine.cpu(), machine.cores(), numbers.memory(machine.memoryBytes()));
        return List.of(
                fact("run.network", network),
                fact("run.processor", processor),
                fact("run.system", machine.os()),
                fact("run.jvm", jvm(machine)),
                fact("run.versions", versions(machine.versions())),
                fact("run.commit", machine.commit()));
    }

    private String jvm(Machine machine) {
        StringBuilder jvm = new StringBuilder(machine.jvm());
        if (!machine.jvmFlags().isEmpty()) {
            jvm.append(wording.text("run.jvm.flags", String.join(" ", machine.jvmFlags())));
        }
        if (!machine.serverJvmFlags().isEmpty()) {
            jvm.append(wording.text("run.jvm.server-flags", String.join(" ", machine.serverJvmFlags())));
        }
        return jvm.toString();
    }

    private static String versions(Map<String, String> versions) {
        return new TreeMap<>(versions)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    /** When it was measured, as the language writes it; as the result has it where that is no time. */
    String time(String startedAt) {
        return instant(startedAt)
                .map(instant ->
                        written(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT), instant)
                                + " UTC")
                .orElse(startedAt);
    }

    /** The day on which it was measured, as the language writes it; empty where the result does not tell. */
    public String day(String startedAt) {
        return instant(startedAt)
                .map(instant -> written(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), instant))
                .orElse("");
    }

    private String written(DateTimeFormatter format, Instant instant) {
        return format.withLocale(wording.texts().language())
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    private static Optional<Instant> instant(String startedAt) {
        try {
            return Optional.of(Instant.parse(startedAt));
        } catch (DateTimeParseException noInstant) {
            return Optional.empty();
        }
    }

    private String seconds(int seconds) {
        return numbers.plainTime(seconds * 1e6);
    }

    private Fact fact(String key, String text) {
        return new Fact(wording.text(key), text);
    }
}
