package dev.feedlab.report;

import dev.feedlab.result.CostCell;
import dev.feedlab.result.Latency;
import dev.feedlab.result.LatencyLedger;
import dev.feedlab.result.LatencyParts;
import dev.feedlab.result.LatencySlice;
import dev.feedlab.result.Machine;
import dev.feedlab.result.Opening;
import dev.feedlab.result.Results;
import dev.feedlab.result.Run;
import dev.feedlab.result.RunBuilder;
import dev.feedlab.result.ThreadTimes;
import dev.feedlab.result.WireLedger;
import dev.feedlab.workload.ArrivalProcess;
import dev.feedlab.workload.RequestHeaders;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.HdrHistogram.Histogram;

/** Results as a comparison on a laptop gives them, made up from a seed: 100 clients, 20 messages/s of 128 B. */
public final class SampleResults {

    private static final int CLIENTS = 100;
    private static final int PROBES = 10;
    private static final int RATE = 20;
    private static final double GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;
    private static final int SECONDS = 8;
    private static final int MESSAGE_JSON = 223;

    private static final Results QUICK = of(1, List.of(Transport.values()));
    private static final Results STANDARD = of(6, List.of(Transport.values()));

    private SampleResults() {}

    /** One repeat of each transport. */
    public static Results quick() {
        return QUICK;
    }

    /** Six repeats of each transport. */
    public static Results standard() {
        return STANDARD;
    }

    /** One repeat of those transports alone. */
    public static Results only(Transport... transports) {
        return of(1, Arrays.asList(transports));
    }

    /** Stopped after the first two transports. */
    public static Results interrupted() {
        Results whole = quick();
        return copy(whole, false, whole.runs().subList(0, 2));
    }

    /** With the runs of one transport changed. */
    public static Results with(Results results, Transport transport, UnaryOperator<RunBuilder> change) {
        List<Run> runs = results.runs().stream()
                .map(run -> run.transport() == transport
                        ? change.apply(changing(run)).build()
                        : run)
                .toList();
        return copy(results, results.complete(), runs);
    }

    /** A run with some of its figures to be set otherwise. */
    public static RunBuilder changing(Run run) {
        return new RunBuilder()
                .transport(run.transport())
                .repeat(run.repeat())
                .startedAt(run.startedAt())
                .published(run.published())
                .subscribers(run.subscribers())
                .expectedDeliveries(run.expectedDeliveries())
                .deliveries(run.deliveries())
                .lost(run.lost())
                .duplicated(run.duplicated())
                .reordered(run.reordered())
                .payloadBytes(run.payloadBytes())
                .opening(run.opening())
                .windowMicros(run.windowMicros())
                .windowDeliveries(run.windowDeliveries())
                .requests(run.requests())
                .bytesIn(run.bytesIn())
                .bytesOut(run.bytesOut())
                .serverCpuMicros(run.serverCpuMicros())
                .serverRssBytes(run.serverRssBytes())
                .generatorCpuMicros(run.generatorCpuMicros())
                .probesCpuMicros(run.probesCpuMicros())
                .machineCpuMicros(run.machineCpuMicros())
                .serverThreads(run.serverThreads())
                .generatorThreads(run.generatorThreads())
                .probesThreads(run.probesThreads())
                .loadAverageBefore(run.loadAverageBefore())
                .publisherLatenessMicros(run.publisherLatenessMicros())
                .latencyMicros(run.latencyMicros())
                .gatlingLatencyMillis(run.gatlingLatencyMillis())
                .latencyLedger(run.latencyLedger())
                .costCells(run.costCells())
                .wireLedger(run.wireLedger())
                .latencyOverTime(run.latencyOverTime())
                .latencyHistogram(run.latencyHistogram())
                .gatlingLatencyHistogram(run.gatlingLatencyHistogram());
    }

    /** With each latency of one transport that many times as long. */
    public static Results stretched(double factor, Transport transport, Results results) {
        List<Run> runs = results.runs().stream()
                .map(run -> run.transport() == transport ? stretched(factor, run) : run)
                .toList();
        return copy(results, results.complete(), runs);
    }

    /** The run with each latency that many times as long. */
    public static Run stretched(double factor, Run run) {
        Latency own = run.latencyMicros();
        Latency longer = new Latency(
                own.p50() * factor,
                own.p90() * factor,
                own.p99() * factor,
                own.p999() * factor,
                own.max() * factor,
                own.mean() * factor);
        return changing(run)
                .latencyMicros(longer)
                .latencyLedger(parts(run.transport(), longer))
                .build();
    }

    /** The same comparison with other runs. */
    public static Results copy(Results results, boolean complete, List<Run> runs) {
        return new Results(
                results.schema(),
                complete,
                results.startedAt(),
                results.command(),
                null,
                results.workload(),
                results.machine(),
                runs);
    }

    /** The same against a server that somebody else runs. */
    public static Results against(String target, Results results) {
        Workload workload = results.workload();
        return asking(workload.arrivals(), workload.headers(), target, results);
    }

    /** The same with messages that follow each other in that way. */
    public static Results arriving(ArrivalProcess arrivals, Results results) {
        Workload workload = results.workload();
        return asking(arrivals, workload.headers(), workload.target(), results);
    }

    /** The same with subscribers that send those headers. */
    public static Results sending(RequestHeaders headers, Results results) {
        Workload workload = results.workload();
        return asking(workload.arrivals(), headers, workload.target(), results);
    }

    private static Results asking(ArrivalProcess arrivals, RequestHeaders headers, String target, Results results) {
        Workload workload = results.workload();
        Workload other = new Workload(
                workload.preset(),
                workload.clients(),
                workload.probes(),
                workload.ratePerSecond(),
                arrivals,
                workload.payloadBytes(),
                workload.durationSeconds(),
                workload.warmupSeconds(),
                workload.pollIntervalMillis(),
                headers,
                workload.calibrationSeconds(),
                workload.waiting(),
                workload.repeats(),
                workload.transports(),
                workload.seed(),
                target,
                workload.disguised());
        return new Results(
                results.schema(),
                results.complete(),
                results.startedAt(),
                results.command(),
                null,
                other,
                results.machine(),
                results.runs());
    }

    /** The same on a machine whose every name is that text. */
    public static Results on(String name, Results results) {
        Machine machine = new Machine(
                name, 8, 1L << 34, name, name, List.of(name), List.of(name), Map.of("feedlab", name), name, name);
        return new Results(
                results.schema(),
                results.complete(),
                name,
                "./feedlab compare --out " + name,
                null,
                results.workload(),
                machine,
                results.runs());
    }

    private static Results of(int repeats, List<Transport> transports) {
        Random random = new Random(42);
        List<Run> runs = new ArrayList<>();
        for (int repeat = 1; repeat <= repeats; repeat++) {
            for (Transport transport : transports) {
                runs.add(run(transport, repeat, random));
            }
        }
        Workload workload = new Workload(
                repeats == 1 ? "quick" : "standard",
                CLIENTS,
                PROBES,
                RATE,
                ArrivalProcess.FIXED,
                128,
                SECONDS,
                3,
                1000,
                RequestHeaders.LEAN,
                0,
                1,
                repeats,
                transports,
                42,
                null,
                null);
        String command = "./feedlab compare --preset " + workload.preset() + " --seed 42";
        return new Results(Results.SCHEMA, true, "2026-11-21T07:50:12Z", command, null, workload, machine(), runs);
    }

    private static Machine machine() {
        return new Machine(
                "AMD Ryzen 7 5800U with Radeon Graphics",
                8,
                16_541_184_000L,
                "Linux 6.1.0 amd64",
                "OpenJDK 64-Bit Server VM 17.0.15+6",
                List.of("-Xmx1g", "--add-opens=java.base/java.lang=ALL-UNNAMED"),
                List.of("-Xmx1g"),
                Map.of("feedlab", "0.1.0", "gatling", "3.15.1", "javalin", "7.2.3", "jetty", "12.1.12"),
                "24b86a5",
                "loopback");
    }

    private static Run run(Transport transport, int repeat, Random random) {
        Histogram micros = new Histogram(3);
        Histogram millis = new Histogram(3);
        List<LatencySlice> slices = new ArrayList<>();
        double slower = 1 + 0.06 * random.nextGaussian();
        for (int second = 0; second < SECONDS; second++) {
            Histogram slice = new Histogram(3);
            for (int delivery = 0; delivery < RATE * PROBES; delivery++) {
                slice.recordValue(latency(transport, random, slower, second + delivery));
            }
            for (int delivery = 0; delivery < RATE * CLIENTS; delivery++) {
                millis.recordValue(Math.round(latency(transport, random, slower, second + delivery) / 1000.0));
            }
            micros.add(slice);
            slices.add(new LatencySlice(
                    second,
                    slice.getTotalCount(),
                    slice.getValueAtPercentile(50),
                    slice.getValueAtPercentile(99),
                    slice.getMaxValue()));
        }
        return counted(transport, repeat, random)
                .latencyMicros(latency(micros))
                .latencyLedger(parts(transport, latency(micros)))
                .gatlingLatencyMillis(latency(millis))
                .latencyOverTime(slices)
                .latencyHistogram(encoded(micros))
                .gatlingLatencyHistogram(encoded(millis))
                .build();
    }

    /** A histogram of one value only. */
    public static String all(long value) {
        Histogram histogram = new Histogram(3);
        histogram.recordValue(value);
        return encoded(histogram);
    }

    private static RunBuilder counted(Transport transport, int repeat, Random random) {
        long published = (long) RATE * SECONDS;
        int subscribers = CLIENTS + PROBES;
        long deliveries = published * subscribers;
        long requests = switch (transport) {
            case POLLING -> subscribers * (long) SECONDS;
            case LONG_POLLING -> deliveries;
            case SSE, WEBSOCKET -> 0;
        };
        double overheadOut = transport == Transport.WEBSOCKET ? 4 : transport == Transport.SSE ? 33 : 0;
        double cpu = switch (transport) {
            case POLLING -> 24;
            case LONG_POLLING -> 118;
            case SSE -> 31;
            case WEBSOCKET -> 29;
        };
        long inWindow = transport == Transport.POLLING ? deliveries * 15 / 16 : deliveries;
        long jitter = random.nextInt(400);
        // A tenth of it is the compilers'.
        long serverCpu = Math.round(deliveries * cpu * (1 + 0.08 * random.nextGaussian()) / 0.9);
        return new RunBuilder()
                .transport(transport)
                .repeat(repeat)
                .startedAt("2026-11-21T07:50:14Z")
                .published(published)
                .subscribers(subscribers)
                .expectedDeliveries(deliveries)
                .deliveries(deliveries)
                .lost(0)
                .duplicated(0)
                .reordered(0)
                .opening(opening(transport, subscribers))
                .windowMicros(SECONDS * 1_000_000L)
                .windowDeliveries(inWindow)
                .requests(requests)
                .bytesIn(requests * 148 + jitter)
                .bytesOut(Math.round(inWindow * (MESSAGE_JSON + overheadOut)) + requests * 171 + jitter)
                .payloadBytes(deliveries * MESSAGE_JSON)
                .wireLedger(ledger(transport))
                .costCells(cells(transport, repeat))
                .serverCpuMicros(serverCpu)
                .serverRssBytes(142_000_000)
                .generatorCpuMicros(9_400_000)
                .probesCpuMicros(310_000)
                .machineCpuMicros(12_000_000)
                .serverThreads(threads("feedlab-fan-out", serverCpu))
                .generatorThreads(threads("gatling-1-2", 9_400_000))
                .probesThreads(threads("probes", 310_000))
                .loadAverageBefore(0.35)
                .publisherLatenessMicros(new Latency(92, 180, 410 + random.nextInt(300), 1900, 1900, 110));
    }

    private static Opening opening(Transport transport, int subscribers) {
        return switch (transport) {
            case POLLING -> new Opening(0, 0, 0);
            case LONG_POLLING -> new Opening(subscribers, subscribers * 118L, 0);
            case SSE -> new Opening(subscribers, subscribers * 128L, subscribers * 166L);
            case WEBSOCKET -> new Opening(subscribers, subscribers * 318L, subscribers * 178L);
        };
    }

    private static ThreadTimes threads(String busiest, long all) {
        return new ThreadTimes(busiest, all * 2 / 5, all / 10, all / 50, List.of(all * 34 / 100, all / 3, all / 3));
    }

    /** The server's part is what the others leave of the p50 and of the p99. */
    private static LatencyLedger parts(Transport transport, Latency latency) {
        double reply = transport == Transport.LONG_POLLING ? 140 : 60;
        LatencyParts typical = new LatencyParts(70, 260, latency.p50() - 355 - reply, 25, reply);
        LatencyParts slow = new LatencyParts(210, 900, latency.p99() - 1_170 - 3 * reply, 60, 3 * reply);
        return new LatencyLedger((long) RATE * SECONDS * PROBES, 2, typical, slow, typical, slow);
    }

    private static List<CostCell> cells(Transport transport, int repeat) {
        long polls = transport == Transport.POLLING ? 3_000 : 0;
        return List.of(
                new CostCell(CostCell.Kind.IDLE, 0, 3_000_000, 9_000 + 100L * repeat, 0, 0, 0, 21_000_000),
                new CostCell(CostCell.Kind.PUBLISHING, 0, 3_000_000, 33_000 - 400L * repeat, 60, 0, 0, -1),
                new CostCell(
                        CostCell.Kind.WAITING,
                        1_000,
                        3_000_000,
                        12_000 + 60 * polls,
                        0,
                        polls,
                        270 * polls + 4_000,
                        26_500_000 + 40_000L * repeat));
    }

    /** What ten probes with 160 deliveries each had on their wires. */
    private static WireLedger ledger(Transport transport) {
        long deliveries = (long) RATE * SECONDS * PROBES;
        long message = deliveries * MESSAGE_JSON;
        return switch (transport) {
            case POLLING -> new WireLedger(deliveries, message, 4_600, 0, 0, 0, 9_200, 13_300, 0);
            case LONG_POLLING ->
                new WireLedger(deliveries, message, deliveries * 32, 0, 0, 0, deliveries * 104, deliveries * 134, 0);
            case SSE -> new WireLedger(deliveries, message, 0, deliveries * 20, 0, deliveries * 6 + 60, 0, 0, 2_940);
            case WEBSOCKET -> new WireLedger(deliveries, message, 0, 0, deliveries * 4 + 140, 0, 0, 0, 4_940);
        };
    }

    /** Short polls are spread over their interval, and not drawn by chance. */
    private static long latency(Transport transport, Random random, double slower, int delivery) {
        double service = 0.55 * Math.exp(0.42 * random.nextGaussian()) * slower;
        double stall = random.nextInt(700) == 0 ? 6 + 14 * random.nextDouble() : 0;
        double millis = switch (transport) {
            case POLLING -> 1000 * ((delivery * GOLDEN_RATIO + 0.01 * random.nextDouble()) % 1) + 1.1 * service;
            case LONG_POLLING -> 2.1 * service + 0.4;
            case SSE -> 1.35 * service + 0.2;
            case WEBSOCKET -> service + 0.2;
        };
        return Math.round(1000 * (millis + stall));
    }

    private static Latency latency(Histogram histogram) {
        return new Latency(
                histogram.getValueAtPercentile(50),
                histogram.getValueAtPercentile(90),
                histogram.getValueAtPercentile(99),
                histogram.getValueAtPercentile(99.9),
                histogram.getMaxValue(),
                histogram.getMean());
    }

    private static String encoded(Histogram histogram) {
        ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(bytes);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
    }
}
