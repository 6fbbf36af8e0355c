package dev.feedlab.stall;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.client.FeedPosition;
import dev.feedlab.delivery.schedule.MicroClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTest {

    private static final int EXPECTED = 5;

    private final List<Long> due = new ArrayList<>();
    private final Reader reader =
            new Reader(FeedPosition.of("stall", "10@k3f9"), EXPECTED, (at, arrival) -> due.add(at), new MicroClock());

    @Test
    void entersEachMessage() {
        take("{\"next\":\"10@k3f9\"}");
        for (int id = 11; id <= 15; id++) {
            take(message(id));
        }

        assertThat(reader.isComplete()).isTrue();
        assertThat(reader.toldGone()).isZero();
        assertThat(due).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(Faults.ofHealthy(List.of(reader)).none()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"after\":\"11@k3f9\",\"resumesAt\":\"14@k3f9\"}",
                "{\"gap\":{\"after\":\"11@k3f9\",\"resumesAt\":\"14@k3f9\"}}"
            })
    void isCompleteWithAGap(String gap) {
        take(message(11));
        take(gap);
        assertThat(reader.isComplete()).isFalse();
        take(message(15));

        assertThat(reader.isComplete()).isTrue();
        assertThat(reader.toldGone()).isEqualTo(3);
        assertThat(reader.newestGone()).isEqualTo(14);
        assertThat(Faults.ofStalled(List.of(reader))).isEqualTo(new Faults(0, 0, 0));
        assertThat(Faults.ofHealthy(List.of(reader))).isEqualTo(new Faults(3, 0, 0));
    }

    @Test
    void countsWhatGoesWrong() {
        take(message(12));
        take(message(12));
        take(message(11));

        assertThat(reader.isComplete()).isFalse();
        assertThat(Faults.ofStalled(List.of(reader))).isEqualTo(new Faults(3, 1, 1));
    }

    private void take(String json) {
        reader.take(json.getBytes(UTF_8));
    }

    private static String message(long id) {
        return "{\"id\":" + id + ",\"author\":\"load\",\"text\":\"x\",\"sentAt\":" + (id - 10) + "}";
    }
}
