package dev.feedlab.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.store.MemoryStore;
import dev.feedlab.store.Retention;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The loop with outlets whose speed the test decides. */
class FanOutTest {

    private static final int RETAINED = 50;

    private final MemoryStore store = new MemoryStore(Retention.ofMessages(RETAINED), InstantSource.system());
    private final FanOut fanOut = new FanOut(1);
    private final Feeds feeds = new Feeds(store, fanOut);
    private final Feed feed = feeds.feed("a");

    private static ConditionFactory await() {
        return Awaitility.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1));
    }

    @BeforeEach
    void start() {
        fanOut.start();
    }

    @AfterEach
    void stop() {
        fanOut.close();
    }

    /** Notes what it gets; finishes a write at once, or when it is told to. */
    private static class NotingOutlet implements Outlet {

        private final boolean finishesAtOnce;
        final List<List<Long>> batches = new CopyOnWriteArrayList<>();
        final List<Gap> gaps = new CopyOnWriteArrayList<>();
        final List<EndReason> ends = new CopyOnWriteArrayList<>();
        final List<Throwable> failures = new CopyOnWriteArrayList<>();
        final List<Runnable> unfinished = new CopyOnWriteArrayList<>();
        volatile int beats;
        volatile Subscription subscription;

        NotingOutlet(boolean finishesAtOnce) {
            this.finishesAtOnce = finishesAtOnce;
        }

        Outlet on(Subscription granted) {
            subscription = granted;
            return this;
        }

        @Override
        public void write(Batch batch, Runnable done) {
            if (batch.gap() != null) {
                gaps.add(batch.gap());
            }
            batches.add(batch.messages().stream().map(Message::id).toList());
            finish(done);
        }

        @Override
        public void beat(Runnable done) {
            beats++;
            finish(done);
        }

        private void finish(Runnable done) {
            if (finishesAtOnce) {
                done.run();
            } else {
                unfinished.add(done);
            }
        }

        @Override
        public void end(EndReason reason) {
            ends.add(reason);
        }

        @Override
        public void abort(Throwable failure) {
            failures.add(failure);
        }

        List<Long> ids() {
            return batches.stream().flatMap(List::stream).toList();
        }
    }

    private NotingOutlet subscribe(boolean finishesAtOnce) {
        NotingOutlet outlet = new NotingOutlet(finishesAtOnce);
        feed.subscribe(feed.now(), outlet::on);
        return outlet;
    }

    private void publish(int count) {
        for (int i = 0; i < count; i++) {
            feeds.publish("a", new Draft("Ana", "x", null));
        }
    }

    @Test
    void whoIsBusyFindsSeveralMessagesWaiting() {
        NotingOutlet slow = subscribe(false);
        publish(1);
        await().until(() -> slow.unfinished.size() == 1);
        publish(9);
        NotingOutlet marker = subscribe(true);
        publish(1);
        await().until(() -> marker.ids().contains(11L));
        assertThat(slow.batches).as("one write at a time").hasSize(1);

        slow.unfinished.get(0).run();

        await().until(() -> slow.batches.size() == 2);
        assertThat(slow.batches.get(1))
                .isEqualTo(LongStream.rangeClosed(2, 11).boxed().toList());
    }

    @Test
    void aStalledSubscriberHoldsNobodyUpAndFindsAGapWhenItFallsTooFarBehind() {
        NotingOutlet stalled = subscribe(false);
        NotingOutlet healthy = subscribe(true);
        publish(1);
        await().until(() -> stalled.unfinished.size() == 1);
        for (int i = 2; i <= 3 * RETAINED; i++) {
            long id = i;
            publish(1);
            await().until(() -> healthy.ids().contains(id));
        }
        stalled.unfinished.get(0).run();

        await().until(() -> stalled.batches.size() == 2);
        assertThat(healthy.ids())
                .isEqualTo(LongStream.rangeClosed(1, 150).boxed().toList());
        assertThat(healthy.gaps).isEmpty();
        assertThat(stalled.gaps).extracting(gap -> gap.after().position()).containsExactly(1L);
        assertThat(stalled.gaps).extracting(gap -> gap.resumesAt().position()).containsExactly(100L);
        assertThat(stalled.batches.get(1))
                .isEqualTo(LongStream.rangeClosed(101, 150).boxed().toList());
    }

    @Test
    void aWaitEndsWithOneBatchOrWithItsTime() {
        NotingOutlet answered = new NotingOutlet(true);
        NotingOutlet expired = new NotingOutlet(true);
        feed.awaitNext(feed.now(), Duration.ofSeconds(30), answered::on);
        feeds.feed("b").awaitNext(feeds.feed("b").now(), Duration.ofMillis(150), expired::on);
        publish(1);
        await().until(() -> answered.batches.size() == 1);
        publish(1);

        await().until(() -> expired.ends.equals(List.of(EndReason.EXPIRED)));
        assertThat(answered.batches).containsExactly(List.of(1L));
        assertThat(expired.batches).isEmpty();
    }

    @Test
    void whoCancelsGetsNothingMore() {
        NotingOutlet leaving = subscribe(true);
        NotingOutlet staying = subscribe(true);
        publish(1);
        await().until(() -> leaving.ids().contains(1L) && staying.ids().contains(1L));

        leaving.subscription.cancel();
        publish(1);

        await().until(() -> staying.ids().contains(2L));
        assertThat(leaving.ids()).containsExactly(1L);
    }

    @Test
    void givesSignsOfLifeToTheFreeOnly() {
        NotingOutlet free = subscribe(true);
        NotingOutlet busy = subscribe(false);
        publish(1);

        await().until(() -> free.beats >= 2);
        assertThat(busy.beats).isZero();
    }

    /** An outlet that does not do what it is asked to. */
    private static class FailingOutlet implements Outlet {

        private final Throwable failure;
        final List<Throwable> aborts = new CopyOnWriteArrayList<>();
        volatile int calls;

        FailingOutlet(Throwable failure) {
            this.failure = failure;
        }

        @Override
        public void write(Batch batch, Runnable done) {
            fail();
        }

        @Override
        public void beat(Runnable done) {
            fail();
        }

        @Override
        public void end(EndReason reason) {
            fail();
        }

        private void fail() {
            calls++;
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }

        @Override
        public void abort(Throwable why) {
            aborts.add(why);
        }
    }

    static Stream<Throwable> failures() {
        return Stream.of(new IllegalStateException("broken outlet"), new OutOfMemoryError("broken outlet"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailingOutletIsAbortedOnceAndHarmsNobodyElse(Throwable failure) {
        FailingOutlet broken = new FailingOutlet(failure);
        feed.subscribe(feed.now(), subscription -> broken);
        NotingOutlet healthy = subscribe(true);

        for (long id = 1; id <= 3; id++) {
            long last = id;
            publish(1);
            await().until(() -> healthy.ids().contains(last));
        }

        assertThat(broken.aborts).containsExactly(failure);
        assertThat(broken.calls).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void anOutletThatFailsToGiveASignOfLifeOrToEndIsAbortedToo(Throwable failure) {
        FailingOutlet silent = new FailingOutlet(failure);
        FailingOutlet held = new FailingOutlet(failure);
        feed.subscribe(feed.now(), subscription -> silent);
        feed.awaitNext(feed.now(), Duration.ofMillis(1), subscription -> held);

        await().until(() -> silent.aborts.equals(List.of(failure)) && held.aborts.equals(List.of(failure)));
    }

    @Test
    void anErrorHandsNoMessagesOfOneFeedToAnothersReaders() {
        Feed other = feeds.feed("b");
        List<String> epochs = new CopyOnWriteArrayList<>();
        feed.subscribe(feed.now(), subscription -> new FailingOutlet(new OutOfMemoryError("broken outlet")));
        other.subscribe(other.now(), subscription -> new NotingOutlet(true) {
            @Override
            public void write(Batch batch, Runnable done) {
                epochs.add(batch.epoch());
                super.write(batch, done);
            }
        });
        NotingOutlet marker = subscribe(true);
        publish(1);
        await().until(() -> marker.ids().contains(1L));

        feeds.publish("b", new Draft("Rui", "y", null));

        await().until(() -> !epochs.isEmpty());
        assertThat(epochs).containsExactly(other.now().epoch());
    }

    @Test
    void aFeedThatIsAlwaysWokenAgainKeepsNobodyElseWaiting() {
        feed.subscribe(feed.now(), subscription -> new NotingOutlet(true) {
            @Override
            public void write(Batch batch, Runnable done) {
                feeds.publish("a", new Draft("Ana", "again", null));
                done.run();
            }
        });
        publish(1);
        NotingOutlet late = new NotingOutlet(true);
        Feed other = feeds.feed("b");

        other.awaitNext(other.now(), Duration.ofMillis(1), late::on);

        await().until(() -> late.ends.equals(List.of(EndReason.EXPIRED)));
    }

    @Test
    void endsEverybodyAfterTheWriteThatIsUnderWay() {
        NotingOutlet idle = subscribe(true);
        NotingOutlet busy = subscribe(false);
        publish(1);
        await().until(() -> busy.unfinished.size() == 1);

        CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> {
            try {
                fanOut.endAll(10, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        });

        await().until(() -> idle.ends.size() == 1);
        assertThat(busy.ends).isEmpty();
        assertThat(ended).isNotDone();
        busy.unfinished.get(0).run();
        ended.join();
        assertThat(idle.ends).containsExactly(EndReason.SHUTDOWN);
        assertThat(busy.ends).containsExactly(EndReason.SHUTDOWN);
    }

    @Test
    void heldPollsThatWaitAtOneCursorShareOneBatch() {
        List<Batch> given = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 20; i++) {
            feed.awaitNext(feed.now(), Duration.ofSeconds(30), subscription -> new NotingOutlet(true) {
                @Override
                public void write(Batch batch, Runnable done) {
                    given.add(batch);
                }
            });
        }

        publish(1);

        await().until(() -> given.size() == 20);
        assertThat(given).allSatisfy(batch -> assertThat(batch).isSameAs(given.get(0)));
    }

    @Test
    void allWhoStandAtOneCursorShareOneBatch() {
        List<Batch> given = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 3; i++) {
            feed.subscribe(feed.now(), subscription -> new NotingOutlet(true) {
                @Override
                public void write(Batch batch, Runnable done) {
                    given.add(batch);
                    done.run();
                }
            });
        }
        NotingOutlet last = subscribe(true);
        publish(1);
        await().until(() -> !last.ids().isEmpty() && given.size() == 3);
        given.clear();

        publish(1);

        await().until(() -> given.size() == 3);
        assertThat(given.get(1)).isSameAs(given.get(0));
        assertThat(given.get(2)).isSameAs(given.get(0));
    }
}
