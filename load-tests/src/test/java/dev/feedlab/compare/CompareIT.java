package dev.feedlab.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.feedlab.process.FeedlabProcess;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.figures.WireSplit;
import dev.feedlab.report.theory.WireFormula;
import dev.feedlab.result.CostCell;
import dev.feedlab.result.LatencyLedger;
import dev.feedlab.result.Results;
import dev.feedlab.result.ResultsFile;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One real comparison, small, of all four transports. */
class CompareIT {

    private static final int CLIENTS = 20;
    private static final int PROBES = 4;
    private static final int SUBSCRIBERS = CLIENTS + PROBES;
    private static final int MESSAGES = 40;

    @TempDir
    private static Path folder;

    private static int status;
    private static String output;
    private static Results results;

    @BeforeAll
    static void compare() throws Exception {
        String options = "compare --clients " + CLIENTS + " --probes " + PROBES
                + " --rate 20 --payload 100 --duration 2 --warmup 1"
                + " --poll-interval 1000 --calibration 1 --waiting 30 --gatling-report --out "
                + folder.resolve("out");
        try (FeedlabProcess feedlab = FeedlabProcess.start(folder, options.split(" "))) {
            status = feedlab.status();
            output = feedlab.output();
            assertThat(status).as(feedlab.errors()).isZero();
        }
        results = ResultsFile.read(folder.resolve("out/results.json"));
    }

    private static Run run(Transport transport) {
        return results.runs().stream()
                .filter(run -> run.transport() == transport)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void everySubscriberGotEveryMessageOnceAndInOrder(Transport transport) {
        Run run = run(transport);

        assertThat(run.deliveredEverything()).as(run.toString()).isTrue();
        assertThat(run.published()).isEqualTo(MESSAGES);
        assertThat(run.subscribers()).isEqualTo(SUBSCRIBERS);
        assertThat(run.deliveries()).isEqualTo(MESSAGES * SUBSCRIBERS);
    }

    @ParameterizedTest
    @EnumSource
    void everythingIsMeasured(Transport transport) {
        Run run = run(transport);

        assertThat(run.serverCpuMicros()).isPositive();
        assertThat(run.serverRssBytes()).isGreaterThan(10_000_000);
        assertThat(run.generatorCpuMicros()).isPositive();
        assertThat(run.windowMicros()).isBetween(1_900_000L, 60_000_000L);
        assertThat(run.windowDeliveries()).isBetween(1L, run.deliveries());
        assertThat((double) run.bytesOut() / run.windowDeliveries())
                .isGreaterThan((double) run.payloadBytes() / run.deliveries());
        assertThat(run.payloadBytes())
                .as("the same bytes of messages in every transport")
                .isEqualTo(run(Transport.WEBSOCKET).payloadBytes());
        assertThat(run.latencyMicros().max())
                .isGreaterThanOrEqualTo(run.latencyMicros().p50());
        assertThat(run.gatlingLatencyMillis().max()).isPositive();
        assertThat(run.latencyOverTime()).hasSize(2);
        assertThat(run.latencyOverTime().stream()
                        .mapToLong(slice -> slice.deliveries())
                        .sum())
                .as("deliveries to the probes")
                .isEqualTo((long) PROBES * MESSAGES);
    }

    /** The parts are of all deliveries to the probes, and the ones in the middle add up to the median. */
    @ParameterizedTest
    @EnumSource
    void saysWhereTheTimeOfADeliveryWent(Transport transport) {
        Run run = run(transport);
        LatencyLedger ledger = run.latencyLedger();

        assertThat(ledger.deliveries() + ledger.outOfOrder()).isEqualTo((long) PROBES * MESSAGES);
        assertThat(ledger.outOfOrder()).isLessThanOrEqualTo(2);
        assertThat(ledger.typical().sum())
                .isCloseTo(run.latencyMicros().p50(), withinPercentage(transport == Transport.POLLING ? 15 : 10));
        assertThat(ledger.median().request()).as("a request takes time").isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatTheServersProcessDid(Transport transport) {
        Run run = run(transport);
        assumeThat(Files.isReadable(Path.of("/proc/self/schedstat"))).isTrue();

        assertThat(run.serverThreads().thirdsMicros()).hasSize(3);
        assertThat(run.serverThreads().thirdsMicros().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isCloseTo(run.serverCpuMicros() - run.serverThreads().compilerMicros(), withinPercentage(5));
        assertThat(run.serverThreads().busiestMicros()).isPositive().isLessThan(run.serverCpuMicros());
        assertThat(run.probesThreads().compilerMicros()).isNotNegative();
    }

    @ParameterizedTest
    @EnumSource
    void takesTheServersCostApart(Transport transport) {
        List<CostCell> cells = run(transport).costCells();

        assertThat(cells)
                .extracting(CostCell::kind)
                .containsExactly(CostCell.Kind.IDLE, CostCell.Kind.PUBLISHING, CostCell.Kind.WAITING);
        assertThat(cells).allSatisfy(cell -> assertThat(cell.windowMicros()).isBetween(1_000_000L, 3_000_000L));
        assertThat(cells.get(1).messages()).isEqualTo(20);
        CostCell waiting = cells.get(2);
        assertThat(waiting.subscribers()).isEqualTo(30);
        assertThat(waiting.requests()).isBetween(transport == Transport.POLLING ? 25L : 0L, 40L);
        assertThat(waiting.liveHeapBytes() - cells.get(0).liveHeapBytes())
                .as("30 subscribers take memory, and not megabytes each")
                .isBetween(1L, 30L << 20);
    }

    @Test
    void requestsAreAsTheTransportsWork() {
        assertThat(run(Transport.SSE).requests()).isZero();
        assertThat(run(Transport.WEBSOCKET).requests()).isZero();
        assertThat(run(Transport.SSE).opening().requests()).isEqualTo(SUBSCRIBERS);
        assertThat(run(Transport.WEBSOCKET).opening().requests()).isEqualTo(SUBSCRIBERS);
        assertThat(run(Transport.LONG_POLLING).requests())
                .as("at most one a delivery")
                .isLessThanOrEqualTo((long) SUBSCRIBERS * MESSAGES);

        Run polling = run(Transport.POLLING);
        assertThat((double) polling.requests())
                .as("one a second of each subscriber")
                .isCloseTo(SUBSCRIBERS * polling.windowMicros() / 1e6, within(2.0 * SUBSCRIBERS));
    }

    @Test
    void theTransportsDifferAsTheyMust() {
        double pollingMedian = run(Transport.POLLING).latencyMicros().p50();
        assertThat(pollingMedian)
                .isGreaterThan(10 * run(Transport.WEBSOCKET).latencyMicros().p50());
        assertThat(pollingMedian)
                .isGreaterThan(10 * run(Transport.SSE).latencyMicros().p50());

        assertThat(overhead(Transport.WEBSOCKET)).isLessThan(overhead(Transport.SSE));
        assertThat(overhead(Transport.SSE)).isLessThan(overhead(Transport.LONG_POLLING));
    }

    private static long overhead(Transport transport) {
        Run run = run(transport);
        return run.bytesIn() + run.bytesOut() - run.payloadBytes();
    }

    /** Long polling is left out: on a busy machine an answer may carry several messages. */
    @ParameterizedTest
    @EnumSource(names = {"POLLING", "SSE", "WEBSOCKET"})
    void bytesAreAsTheFormulasSay(Transport transport) {
        Run run = run(transport);
        double predicted = WireFormula.of(run, results.workload()).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();

        assertThat((double) (run.bytesIn() + run.bytesOut()) / run.windowDeliveries())
                .isCloseTo(predicted, within(0.02 * predicted));
    }

    /** What the probes booked, byte by byte, is what the server counted at its sockets for everybody. */
    @ParameterizedTest
    @EnumSource(names = {"POLLING", "SSE", "WEBSOCKET"})
    void theProbesBooksAgreeWithTheServersCount(Transport transport) {
        Run run = run(transport);
        double booked =
                WireSplit.of(new TransportFigures(transport, List.of(run)), results.workload()).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();

        assertThat(run.wireLedger().deliveries())
                .as("all but what came after the window")
                .isBetween(
                        transport == Transport.POLLING ? PROBES * MESSAGES / 2L : PROBES * (MESSAGES - 1L),
                        (long) PROBES * MESSAGES);
        assertThat(booked)
                .isCloseTo((double) (run.bytesIn() + run.bytesOut()) / run.windowDeliveries(), within(0.03 * booked));
    }

    @Test
    void theResultsSayWhereTheyComeFrom() {
        assertThat(results.complete()).isTrue();
        assertThat(results.command()).startsWith("./feedlab compare ").contains("--clients 20", "--payload 100");
        assertThat(results.machine().cpu()).isNotBlank();
        assertThat(results.machine().versions()).containsKeys("feedlab", "gatling", "javalin", "jetty");
        assertThat(results.machine().serverJvmFlags()).contains("-Xmx1g");
        assertThat(results.machine().networkPath()).isEqualTo("loopback");
    }

    @Test
    void theResultsKeepToTheirSchema() throws IOException {
        JsonMapper mapper = new JsonMapper();
        try (InputStream schemaFile = Results.class.getResourceAsStream("results.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(mapper.readTree(schemaFile));

            assertThat(schema.validate(
                            mapper.readTree(folder.resolve("out/results.json").toFile())))
                    .isEmpty();
        }
    }

    @Test
    void theReportLiesBesideThem() {
        assertThat(folder.resolve("out")).isDirectoryContaining("glob:**/index.html");
        assertThat(output).contains("WebSocket", "Results: ", "Report:  ");
    }

    @Test
    void deliveriesAreInGatlingsOwnReportToo() throws IOException {
        List<Path> reports;
        try (Stream<Path> folders = Files.list(folder.resolve("out/gatling"))) {
            reports = folders.toList();
        }
        assertThat(reports).hasSize(Transport.values().length);
        for (Path report : reports) {
            assertThat(Files.readString(report.resolve("index.html")))
                    .containsPattern(">delivery</span>(?s:.{0,300}) ok col-3\">" + MESSAGES * CLIENTS + "<");
        }
    }
}
