package dev.feedlab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.lab.LabPlan.Planned;
import dev.feedlab.lab.client.PingClient;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class StopwatchTest {

    private static final Planned RUN = new Planned(Way.WEBSOCKET, 40, 2);

    /** Takes a millisecond for each ping, and 18 bytes. */
    private static final class SlowPings implements PingClient {

        private int pings;

        @Override
        public void ping() {
            pings++;
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1);
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
        }

        @Override
        public long bytesOut() {
            return pings * 11L;
        }

        @Override
        public long bytesIn() {
            return pings * 7L;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void timesEveryRoundTripAfterOneThatDoesNotCount() throws IOException {
        SlowPings client = new SlowPings();
        Stopwatch stopwatch = new Stopwatch(() -> false);

        LabRun run = stopwatch.time(RUN, client);

        assertThat(client.pings).isEqualTo(41);
        assertThat(stopwatch.done()).isEqualTo(40);
        assertThat(run.way()).isEqualTo(Way.WEBSOCKET);
        assertThat(run.quantity()).isEqualTo(40);
        assertThat(run.repeat()).isEqualTo(2);
        assertThat(run.bytesOut()).isEqualTo(440);
        assertThat(run.bytesIn()).isEqualTo(280);
        assertThat(run.bytesPerRoundTrip()).isEqualTo(18);
        assertThat(run.durationNanos()).isGreaterThanOrEqualTo(40_000_000);
        assertThat(run.p50Nanos()).isBetween(1_000_000L, run.p99Nanos());
        assertThat(run.maxNanos()).isBetween(run.p99Nanos(), 2 * run.durationNanos());
        assertThat(Duration.between(Instant.parse(run.startedAt()), Instant.parse(run.endedAt()))
                        .toNanos())
                .as("start, end and duration agree")
                .isCloseTo(run.durationNanos(), within(2_000L));
    }

    @Test
    void givesUpInTheMiddleOfARun() {
        SlowPings client = new SlowPings();
        Stopwatch stopwatch = new Stopwatch(() -> client.pings == 5);

        assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(() -> stopwatch.time(RUN, client));
        assertThat(stopwatch.done()).isEqualTo(4);
    }

    @Test
    void warmsUpForAWhileAndTellsItsPace() throws IOException {
        SlowPings client = new SlowPings();
        Stopwatch stopwatch = new Stopwatch(() -> false);

        WarmUp.Slice slice = stopwatch.warm(Way.HTTP_KEEP_ALIVE, client, 50_000_000);

        assertThat(slice.way()).isEqualTo(Way.HTTP_KEEP_ALIVE);
        assertThat(slice.roundTrips()).isBetween(1, 50).isEqualTo(client.pings - 1);
        assertThat(slice.nanos()).isGreaterThanOrEqualTo(50_000_000);
        assertThat(slice.nanosEach() * slice.roundTrips()).isCloseTo(slice.nanos(), within(1.0));
        assertThat(slice.p50Nanos()).isBetween(1_000_000L, slice.nanos());
    }

    @Test
    void aWarmUpCanBeGivenUp() {
        SlowPings client = new SlowPings();
        Stopwatch stopwatch = new Stopwatch(() -> client.pings == 5);

        assertThatExceptionOfType(InterruptedIOException.class)
                .isThrownBy(() -> stopwatch.warm(Way.WEBSOCKET, client, Long.MAX_VALUE));
    }
}
