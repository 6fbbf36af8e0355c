package dev.feedlab.stall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.process.Installation;
import dev.feedlab.process.RunFailedException;
import dev.feedlab.terminal.Progress;
import dev.feedlab.workload.Transport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The promise to stalled readers and to those beside them, without the timing, which is the benchmark's. */
class StalledReadersIT {

    private static final int READERS = 3;
    private static final int STALLED = 2;
    private static final Duration SHORT = Duration.ofMillis(400);

    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @Test
    void stalledReadersGetAllThatIsRetained() throws Exception {
        StallResult result = play(10_000, 200);

        assertNobodyElseLostAnything(result);
        for (Transport transport : Crowd.TRANSPORTS) {
            Recovery recovery = recovery(result, transport);
            assertStalled(recovery);
            assertThat(recovery.received()).isEqualTo(recovery.expected());
            assertThat(recovery.toldGone()).isZero();
        }
        assertThat(progress.toString(StandardCharsets.UTF_8).lines()).hasSize(4);
    }

    @Test
    void stalledReadersAreToldOfWhatIsNotRetained() throws Exception {
        StallResult result = play(Backlog.MESSAGES, 1_500);

        assertNobodyElseLostAnything(result);
        for (Transport transport : Crowd.TRANSPORTS) {
            Recovery recovery = recovery(result, transport);
            assertStalled(recovery);
            assertThat(recovery.received() + recovery.toldGone()).isEqualTo(recovery.expected());
            assertThat(recovery.toldGone()).isPositive();
        }
    }

    private StallResult play(int retained, double ratePerSecond) throws RunFailedException, InterruptedException {
        StallSetup setup = new StallSetup(READERS, STALLED, ratePerSecond, 128, 1, SHORT, Duration.ZERO, retained);
        try (Progress display =
                new Progress(new PrintStream(progress, true, StandardCharsets.UTF_8), OptionalInt.empty())) {
            return new StalledReaders(setup, Installation.present(), display).run();
        }
    }

    private static void assertNobodyElseLostAnything(StallResult result) {
        assertThat(result.windows())
                .hasSize(2)
                .allSatisfy(figures -> assertThat(figures.healthy())
                        .containsOnlyKeys(Transport.SSE, Transport.WEBSOCKET)
                        .allSatisfy((transport, healthy) ->
                                assertThat(healthy.faults()).isEqualTo(new Faults(0, 0, 0))));
    }

    private static Recovery recovery(StallResult result, Transport transport) {
        WindowFigures with = result.windows().stream()
                .filter(figures -> figures.window().withStalled())
                .findFirst()
                .orElseThrow();
        return with.recoveries().get(transport);
    }

    private static void assertStalled(Recovery recovery) {
        assertThat(recovery).matches(Recovery::wasReal).matches(Recovery::isComplete);
        assertThat(recovery.handedOut()).isPositive();
    }
}
