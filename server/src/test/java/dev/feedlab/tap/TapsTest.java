package dev.feedlab.tap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TapsTest {

    private static final Duration ALMOST = Taps.FORGOTTEN_AFTER.minusSeconds(1);

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final Taps taps = new Taps(() -> now);

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private Tap open(String id) {
        return taps.open(id, "192.0.2.1").orElseThrow();
    }

    @Test
    void aTapBelongsToTheAddressThatNamedItFirst() {
        Tap tap = open("a");
        assertThat(taps.open("a", "192.0.2.2")).containsSame(tap);
        assertThat(tap.isOf("192.0.2.1")).isTrue();
        assertThat(tap.isOf("192.0.2.2")).isFalse();
    }

    @Test
    void aTapIsForgottenWhenNobodyHasUsedItForAWhile() {
        Tap tap = open("a");
        pass(ALMOST);
        assertThat(open("a")).isSameAs(tap);
        pass(ALMOST);
        assertThat(taps.find("a")).containsSame(tap);
        pass(Duration.ofSeconds(2));
        assertThat(taps.find("a")).isEmpty();
    }

    @Test
    void aTapIsKeptWhileARequestIsOpenAndAWhileLonger() {
        Tap tap = open("a");
        TappedRequest request = tap.opened(null, "sse", true, System.nanoTime());
        pass(Taps.FORGOTTEN_AFTER.multipliedBy(2));
        assertThat(taps.find("a")).containsSame(tap);

        request.ended();
        pass(ALMOST);
        assertThat(taps.find("a")).containsSame(tap);
        pass(Duration.ofSeconds(2));
        assertThat(taps.find("a")).isEmpty();
    }

    @Test
    void aTapIsKeptWhileSomebodyReads() {
        Tap tap = open("a");
        NotingReader reader = new NotingReader();
        tap.join(reader);
        pass(Taps.FORGOTTEN_AFTER.multipliedBy(2));
        assertThat(taps.find("a")).containsSame(tap);

        tap.leave(reader);
        pass(Taps.FORGOTTEN_AFTER.plusSeconds(1));
        assertThat(taps.find("a")).isEmpty();
    }

    @Test
    void thereIsABoundAndRoomAgainWhenATapIsForgotten() {
        for (int i = 0; i < Taps.MAX_TAPS; i++) {
            open("tap " + i);
        }
        assertThat(taps.open("one too many", "192.0.2.1")).isEmpty();
        assertThat(taps.open("tap 0", "192.0.2.1")).isPresent();

        pass(Taps.FORGOTTEN_AFTER.plusSeconds(1));
        assertThat(taps.open("one too many", "192.0.2.1")).isPresent();
    }

    @Test
    void aFurtherReaderTakesThePlaceOfTheFirst() {
        Tap tap = open("a");
        NotingReader first = new NotingReader();
        tap.join(first);
        for (int i = 1; i < Tap.MAX_READERS; i++) {
            tap.join(new NotingReader());
        }
        assertThat(first.ended).isNotDone();
        tap.join(new NotingReader());
        assertThat(first.ended).isDone();
    }

    @Test
    void readersAreGivenASignOfLifeAndEnded() {
        NotingReader reader = new NotingReader();
        open("a").join(reader);
        taps.beat();
        assertThat(reader.beats).isEqualTo(1);
        taps.end(10, TimeUnit.SECONDS);
        assertThat(reader.ended).isDone();
    }

    private static final class NotingReader implements Tap.Reader {

        private final CompletableFuture<Void> ended = new CompletableFuture<>();
        private int beats;

        @Override
        public void wake() {
            // What is new is of no interest here.
        }

        @Override
        public void beat() {
            beats++;
        }

        @Override
        public CompletionStage<Void> end() {
            ended.complete(null);
            return ended;
        }
    }
}
