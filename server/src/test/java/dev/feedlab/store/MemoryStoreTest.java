package dev.feedlab.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.feed.Draft;
import dev.feedlab.feed.MessageStore;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class MemoryStoreTest extends MessageStoreContract {

    @Override
    MessageStore create() {
        return new MemoryStore(RETAINED, InstantSource.system());
    }

    @Test
    void stampsMicrosecondsOfItsClock() {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-21T10:00:00.123456789Z"));
        try (MemoryStore store = new MemoryStore(1, clock)) {
            long acceptedAt = store.append("a", new Draft("Ana", "x", null))
                    .toCompletableFuture()
                    .join()
                    .acceptedAt();

            assertThat(acceptedAt).isEqualTo(1_795_255_200_123_456L);
        }
    }
}
