package dev.feedlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.feedlab.feed.Draft;
import dev.feedlab.feed.Message;
import dev.feedlab.feed.MessageLog;
import dev.feedlab.feed.MessageStore;
import dev.feedlab.feed.TooManyFeedsException;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MemoryStoreTest extends MessageStoreContract {

    @Override
    MessageStore create() {
        return new MemoryStore(Retention.ofMessages(RETAINED), InstantSource.system());
    }

    @Test
    void stampsMicrosecondsOfItsClock() {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-21T10:00:00.123456789Z"));
        try (MemoryStore store = new MemoryStore(Retention.ofMessages(1), clock)) {
            long acceptedAt = store.append("a", new Draft("Ana", "x", null))
                    .toCompletableFuture()
                    .join()
                    .acceptedAt();

            assertThat(acceptedAt).isEqualTo(1_795_255_200_123_456L);
        }
    }

    private static Message append(MemoryStore store, String feed, int textBytes) {
        return store.append(feed, new Draft("Ana", "x".repeat(textBytes), null))
                .toCompletableFuture()
                .join();
    }

    private static long footprint(int textBytes) {
        return new Message(1, new Draft("Ana", "x".repeat(textBytes), null), 0).footprint();
    }

    private static long retained(MemoryStore store, String feed) {
        return store.log(feed).newest() - store.log(feed).oldest() + 1;
    }

    private static MemoryStore store(Retention retention) {
        return new MemoryStore(retention, InstantSource.system());
    }

    @Test
    void aFootprintCoversTheTextAndItsEncoding() {
        assertThat(footprint(16_384)).isBetween(2 * 16_384L, 2 * 16_384L + 1_000);
        assertThat(new Message(1, new Draft("Ana", "\u0001".repeat(100), null), 0).footprint())
                .as("six bytes of JSON for each control character")
                .isGreaterThanOrEqualTo(700);
        assertThat(new Message(1, new Draft("Ana", "漢".repeat(100), null), 0).footprint())
                .as("two bytes a character on the heap, three in UTF-8")
                .isGreaterThanOrEqualTo(500);
    }

    @Test
    void keepsNoMoreOfAFeedThanItsBytes() {
        long each = footprint(1_000);
        try (MemoryStore store = store(new Retention(1_000_000, 10 * each, 1_000 * each, 10))) {
            for (int i = 0; i < 1_000; i++) {
                append(store, "a", 1_000);
                append(store, "b", 1);
            }

            assertThat(retained(store, "a")).isEqualTo(10);
            assertThat(store.log("a").newest()).isEqualTo(1_000);
            assertThat(store.log("a").after(0, 100, 1_000_000))
                    .extracting(Message::id)
                    .isEqualTo(LongStream.rangeClosed(991, 1_000).boxed().toList());
        }
    }

    @Test
    void keepsTheNewestMessageHoweverLargeItIs() {
        try (MemoryStore store = store(new Retention(10, 1, 1_000_000, 10))) {
            append(store, "a", 100);
            append(store, "a", 100);

            assertThat(retained(store, "a")).isEqualTo(1);
            assertThat(store.log("a").oldest()).isEqualTo(2);
        }
    }

    @Test
    void theLargestFeedGivesFirstWhereAllTogetherAreTooLarge() {
        long each = footprint(1_000);
        try (MemoryStore store = store(new Retention(1_000_000, 1_000 * each, 100 * each, 10))) {
            for (int i = 0; i < 10; i++) {
                append(store, "small", 1_000);
            }
            for (int i = 0; i < 1_000; i++) {
                append(store, "large", 1_000);

                assertThat(retained(store, "small") + retained(store, "large")).isLessThanOrEqualTo(100);
            }

            assertThat(retained(store, "small")).isEqualTo(10);
            assertThat(retained(store, "large")).isGreaterThan(60);
            assertThat(store.log("large").newest()).isEqualTo(1_000);
        }
    }

    @Test
    void manyEqualFeedsStayWithinTheBoundTogether() {
        long each = footprint(1_000);
        try (MemoryStore store = store(new Retention(1_000_000, 1_000 * each, 1_000 * each, 10_000))) {
            for (int i = 0; i < 3_000; i++) {
                append(store, "feed-" + i, 1_000);
            }

            long kept = 0;
            for (int i = 0; i < 3_000; i++) {
                assertThat(store.log("feed-" + i).newest()).isEqualTo(1);
                kept += retained(store, "feed-" + i);
            }
            assertThat(kept).isBetween(900L, 1_000L);
        }
    }

    @Test
    void goesOnWithItsIdsWhereItHadToForgetEverything() {
        try (MemoryStore store = store(new Retention(10, 1_000_000, 1, 10))) {
            append(store, "a", 100);

            assertThat(retained(store, "a")).isZero();
            assertThat(store.log("a").after(0, 10, 1_000)).isEmpty();
            assertThat(append(store, "a", 100).id()).isEqualTo(2);
        }
    }

    @Test
    void refusesOneFeedTooManyAndCountsOnlyThoseWithMessages() {
        try (MemoryStore store = store(new Retention(10, 1_000_000, 1_000_000, 2))) {
            append(store, "a", 1);
            store.log("read-only");
            append(store, "b", 1);

            CompletableFuture<Message> third =
                    store.append("c", new Draft("Ana", "x", null)).toCompletableFuture();

            assertThat(third).isCompletedExceptionally();
            assertThatThrownBy(third::join).hasCauseInstanceOf(TooManyFeedsException.class);
            assertThat(append(store, "a", 1).id()).isEqualTo(2);
        }
    }

    @Test
    void aFeedThatHoldsNothingAndThatNobodyReadsIsForgottenUnnoticed() {
        try (MemoryStore store = store(Retention.DEFAULT)) {
            MessageLog log = store.log("idle");
            String epoch = log.epoch();
            WeakReference<MessageLog> idle = new WeakReference<>(log);
            log = null;

            await().until(() -> {
                System.gc();
                return idle.get() == null;
            });

            assertThat(store.log("idle").epoch()).isEqualTo(epoch);
        }
    }
}
