package dev.feedlab.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.feed.Draft;
import dev.feedlab.feed.Message;
import dev.feedlab.feed.MessageLog;
import dev.feedlab.feed.MessageStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store keeps to. */
abstract class MessageStoreContract {

    static final int RETAINED = 100;

    private MessageStore store;

    /** A new store that retains {@link #RETAINED} messages of each feed. */
    abstract MessageStore create();

    @BeforeEach
    void open() {
        store = create();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Message append(String feed, String text) {
        return store.append(feed, new Draft("Ana", text, null))
                .toCompletableFuture()
                .join();
    }

    @Test
    void countsFromOneWithoutHoles() {
        assertThat(append("a", "x").id()).isEqualTo(1);
        assertThat(append("a", "y").id()).isEqualTo(2);
        assertThat(append("b", "z").id()).isEqualTo(1);
    }

    @Test
    void anEmptyLogStandsAtZero() {
        MessageLog log = store.log("empty");

        assertThat(log.newest()).isZero();
        assertThat(log.oldest()).isEqualTo(1);
        assertThat(log.after(0, 10, 1_000)).isEmpty();
    }

    @Test
    void givesBackWhatItTook() {
        Message taken = store.append("a", new Draft("Ana", "Olá", 7L))
                .toCompletableFuture()
                .join();
        Message read = store.log("a").after(0, 1, 1_000).get(0);

        assertThat(read.id()).isEqualTo(1);
        assertThat(read.author()).isEqualTo("Ana");
        assertThat(read.text()).isEqualTo("Olá");
        assertThat(read.sentAt()).isEqualTo(7L);
        assertThat(read.acceptedAt()).isEqualTo(taken.acceptedAt()).isPositive();
    }

    @Test
    void retainsTheNewestAndForgetsTheOldest() {
        for (int i = 1; i <= 3 * RETAINED; i++) {
            append("a", "text " + i);
            MessageLog log = store.log("a");
            assertThat(log.newest()).isEqualTo(i);
            assertThat(log.oldest()).isEqualTo(Math.max(1, i - RETAINED + 1));
            assertThat(ids(log.after(0, 1_000, 1_000_000)))
                    .isEqualTo(LongStream.rangeClosed(log.oldest(), i).boxed().toList());
        }
        assertThat(store.log("a").after(250, 1, 1_000).get(0).text()).isEqualTo("text 251");
    }

    @Test
    void givesAsManyAsWereAskedFor() {
        for (int i = 0; i < 10; i++) {
            append("a", "0123456789");
        }
        MessageLog log = store.log("a");

        assertThat(ids(log.after(2, 3, 1_000_000))).containsExactly(3L, 4L, 5L);
        assertThat(ids(log.after(0, 10, 35))).containsExactly(1L, 2L, 3L);
        assertThat(ids(log.after(0, 10, 1))).as("at least one").containsExactly(1L);
        assertThat(log.after(10, 10, 1_000)).isEmpty();
    }

    @Test
    void measuresTextsByTheirBytes() {
        for (int i = 0; i < 4; i++) {
            append("a", "é漢😀");
        }

        assertThat(store.log("a").after(0, 1, 1_000).get(0).textBytes()).isEqualTo(2 + 3 + 4);
        assertThat(ids(store.log("a").after(0, 10, 18))).containsExactly(1L, 2L);
        assertThat(ids(store.log("a").after(0, 10, 17))).containsExactly(1L);
    }

    @Test
    void namesItsLogsOnceAndForAll() {
        String epoch = store.log("a").epoch();
        append("a", "x");

        assertThat(store.log("a").epoch()).isEqualTo(epoch).matches("[a-z0-9]+");
        assertThat(store.log("b").epoch()).isNotEqualTo(epoch);
    }

    @Test
    void tellsItsListenerAfterTheMessageHasBecomeReadable() {
        List<String> told = new CopyOnWriteArrayList<>();
        store.onAppend(feed -> told.add(feed + " " + store.log(feed).newest()));

        append("a", "x");
        append("b", "x");
        append("a", "x");

        assertThat(told).containsExactly("a 1", "b 1", "a 2");
    }

    @Test
    void takesMessagesFromManyThreadsAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Message>> taken = new ArrayList<>();
            for (int i = 0; i < RETAINED; i++) {
                taken.add(threads.submit(() -> append("a", "x")));
            }
            List<Long> ids = new ArrayList<>();
            for (Future<Message> message : taken) {
                ids.add(message.get().id());
            }
            assertThat(ids)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, RETAINED).boxed().toList());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void hasNoTroubleToBeginWith() {
        assertThat(store.trouble()).isEmpty();
    }

    private static List<Long> ids(List<Message> messages) {
        return messages.stream().map(Message::id).toList();
    }
}
