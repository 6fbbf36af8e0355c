package dev.feedlab.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WallTimeTest {

    private static final Offset<Long> ONE_MILLISECOND = Offset.offset(1_000L);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    @Test
    void countsOnFromWhatTheClockSaid() {
        long now = System.nanoTime();
        WallTime time = new WallTime(InstantSource.fixed(NOON));

        assertThat(time.micros(now)).isCloseTo(micros(NOON), ONE_MILLISECOND);
        assertThat(time.micros(now + TimeUnit.SECONDS.toNanos(3)) - time.micros(now))
                .isEqualTo(3_000_000);
    }

    /** As when the thread loses its processor while it looks. */
    @Test
    void doesNotTrustAClockThatTookLongToAnswer() {
        AtomicInteger looks = new AtomicInteger();
        long begun = System.nanoTime();
        WallTime time = new WallTime(() -> {
            long heldUpUntil = System.nanoTime() + (looks.getAndIncrement() < 2 ? 40_000_000 : 0);
            while (System.nanoTime() - heldUpUntil < 0) {
                Thread.onSpinWait();
            }
            return NOON.plusNanos(System.nanoTime() - begun);
        });

        assertThat(time.micros(begun)).isCloseTo(micros(NOON), ONE_MILLISECOND);
    }
}
