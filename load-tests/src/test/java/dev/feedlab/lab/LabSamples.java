package dev.feedlab.lab;

import dev.feedlab.result.Machine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Results of labs that nobody ran. */
public final class LabSamples {

    /** The first start; each run begins a minute after the one before. */
    private static final Instant START = Instant.parse("2026-11-21T16:00:00.000250Z");

    private static final double[] SCATTER = {1.00, 0.98, 1.02, 0.99, 1.01};

    private LabSamples() {}

    /** A round trip takes the same however many there are, give or take 2 % between repeats; the machine is quiet. */
    public static LabResult linear(int repeats, Integer... quantities) {
        return with(repeats, 0.2, "Lab CPU", quantities);
    }

    /** The same on another machine. */
    public static LabResult on(String cpu, double loadAverage) {
        return with(5, loadAverage, cpu, 1_000, 5_000, 10_000);
    }

    /** The same with another load average before it. */
    public static LabResult under(double loadAverage, LabResult result) {
        return new LabResult(
                result.schema(),
                result.complete(),
                result.startedAt(),
                result.command(),
                result.report(),
                result.setup(),
                result.machine(),
                loadAverage,
                result.warmUp(),
                result.runs());
    }

    /** The same at another server. */
    public static LabResult at(String target, LabResult result) {
        LabSetup setup = result.setup();
        return new LabResult(
                result.schema(),
                result.complete(),
                result.startedAt(),
                result.command(),
                result.report(),
                new LabSetup(setup.quantities(), setup.repeats(), setup.warmupSeconds(), setup.seed(), target),
                result.machine(),
                result.loadAverageBefore(),
                result.warmUp(),
                result.runs());
    }

    /** The same after another warm-up. */
    public static LabResult after(WarmUp warmUp, LabResult result) {
        return new LabResult(
                result.schema(),
                result.complete(),
                result.startedAt(),
                result.command(),
                result.report(),
                result.setup(),
                result.machine(),
                result.loadAverageBefore(),
                warmUp,
                result.runs());
    }

    /** A warm-up in slices of a second, in each of which every way has that median, in nanoseconds. */
    public static WarmUp warmUp(long... medians) {
        return new WarmUp(Arrays.stream(medians)
                .boxed()
                .flatMap(median ->
                        Arrays.stream(Way.values()).map(way -> new WarmUp.Slice(way, 10_000, 1_000_000_000, median)))
                .toList());
    }

    /** The same without the runs that do not fit. */
    public static LabResult only(LabResult result, Predicate<LabRun> fits) {
        return new LabResult(
                result.schema(),
                false,
                result.startedAt(),
                result.command(),
                result.report(),
                result.setup(),
                result.machine(),
                result.loadAverageBefore(),
                result.warmUp(),
                result.runs().stream().filter(fits).toList());
    }

    /** The same with each run's duration changed. */
    public static LabResult slowed(LabResult result, ToDoubleFunction<LabRun> factor) {
        return new LabResult(
                result.schema(),
                result.complete(),
                result.startedAt(),
                result.command(),
                result.report(),
                result.setup(),
                result.machine(),
                result.loadAverageBefore(),
                result.warmUp(),
                result.runs().stream()
                        .map(run -> run(run.way(), run.quantity(), run.repeat(), Instant.parse(run.startedAt()), (long)
                                (run.durationNanos() * factor.applyAsDouble(run))))
                        .toList());
    }

    private static LabResult with(int repeats, double loadAverage, String cpu, Integer... quantities) {
        List<LabRun> runs = new ArrayList<>();
        for (int repeat = 1; repeat <= repeats; repeat++) {
            for (int quantity : quantities) {
                for (Way way : Way.values()) {
                    double nanos = quantity * nanosPerRoundTrip(way) * SCATTER[repeat % SCATTER.length];
                    runs.add(run(way, quantity, repeat, START.plusSeconds(60L * runs.size()), Math.round(nanos)));
                }
            }
        }
        return new LabResult(
                LabResult.SCHEMA,
                true,
                "2026-11-21T16:00:00Z",
                "./feedlab ping-pong 1000 5000 10000 --repeats 5 --warmup 5 --seed 1",
                null,
                new LabSetup(List.of(quantities), repeats, 5, 1, null),
                machine(cpu),
                loadAverage,
                warmUp(1_000, 1_100, 1_050),
                runs);
    }

    /** 120, 300 and 60 µs. */
    static double nanosPerRoundTrip(Way way) {
        return switch (way) {
            case HTTP_KEEP_ALIVE -> 120_000;
            case HTTP_NEW_CONNECTION -> 300_000;
            case WEBSOCKET -> 60_000;
        };
    }

    private static LabRun run(Way way, int quantity, int repeat, Instant start, long nanos) {
        long each = nanos / quantity;
        return new LabRun(
                way,
                quantity,
                repeat,
                start.toString(),
                start.plusNanos(nanos).toString(),
                nanos,
                each,
                2 * each,
                9 * each,
                quantity * 100L,
                quantity * 80L);
    }

    private static Machine machine(String cpu) {
        return new Machine(
                cpu,
                4,
                16L << 30,
                "Linux 6.1 amd64",
                "OpenJDK 64-Bit Server VM 17",
                List.of(),
                List.of("-Xmx1g"),
                Map.of("feedlab", "0.1.0", "jetty", "12.1"),
                "0123456789abcdef",
                "loopback");
    }
}
