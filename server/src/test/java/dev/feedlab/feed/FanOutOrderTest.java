package dev.feedlab.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.store.MemoryStore;
import dev.feedlab.store.Retention;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is served when, in pass after pass over the subscribers of one feed. */
class FanOutOrderTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private static final RuntimeException GONE = new IllegalStateException("gone");

    private final MemoryStore store = new MemoryStore(Retention.DEFAULT, InstantSource.system());
    private final FanOut fanOut = new FanOut(30);
    private final Feeds feeds = new Feeds(store, fanOut);
    private final Feed feed = feeds.feed("a");

    /** Who was served in this pass, in that order. */
    private final Queue<Integer> served = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void start() {
        fanOut.start();
    }

    @AfterEach
    void stop() {
        fanOut.close();
    }

    /** What a subscriber does when it is served. */
    private enum Kind {
        STAYS,
        /** As a held poll does. */
        LEAVES,
        /** And is taken out therefore. */
        FAILS
    }

    private void subscribe(int number, Kind kind) {
        Outlet outlet = new Outlet() {
            @Override
            public void write(Batch batch, Runnable done) {
                served.add(number);
                if (kind == Kind.FAILS) {
                    throw GONE;
                }
                done.run();
            }

            @Override
            public void beat(Runnable done) {
                done.run();
            }

            @Override
            public void end(EndReason reason) {}

            @Override
            public void abort(Throwable failure) {}
        };
        if (kind == Kind.LEAVES) {
            feed.awaitNext(feed.now(), LONG, subscription -> outlet);
        } else {
            feed.subscribe(feed.now(), subscription -> outlet);
        }
    }

    /** Publishes one message, and waits until so many have got it; returns them in their order. */
    private List<Integer> pass(int expected) {
        served.clear();
        feeds.publish("a", new Draft("Ana", "x", null));
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofNanos(50_000))
                .until(() -> served.size() >= expected);
        return List.copyOf(served);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void servesEachOnceInAPassWhoeverLeavesMeanwhile(long seed) {
        Random random = new Random(seed);
        Set<Integer> subscribed = new HashSet<>();
        Set<Integer> leaving = new HashSet<>();
        int numbers = 0;
        for (int pass = 0; pass < 300; pass++) {
            for (int newcomers = random.nextInt(30); newcomers > 0; newcomers--) {
                // The log tells of each failure, so that few are enough.
                Kind kind = random.nextInt(50) == 0 ? Kind.FAILS : random.nextBoolean() ? Kind.STAYS : Kind.LEAVES;
                if (kind != Kind.STAYS) {
                    leaving.add(numbers);
                } else if (subscribed.size() > 40) {
                    continue;
                }
                subscribed.add(numbers);
                subscribe(numbers++, kind);
            }

            assertThat(pass(subscribed.size())).containsExactlyInAnyOrderElementsOf(subscribed);

            subscribed.removeAll(leaving);
            leaving.clear();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 55, 100})
    void nobodyIsOnTheWholeServedEarlierThanOthers(int subscribers) {
        IntStream.range(0, subscribers).forEach(number -> subscribe(number, Kind.STAYS));
        int passes = 1_000;
        double[] ranks = new double[subscribers];
        for (int pass = 0; pass < passes; pass++) {
            List<Integer> order = pass(subscribers);
            for (int rank = 0; rank < subscribers; rank++) {
                ranks[order.get(rank)] += rank;
            }
        }

        for (double sum : ranks) {
            assertThat(sum / passes).isCloseTo((subscribers - 1) / 2.0, Offset.offset(0.02 * subscribers));
        }
    }

    /** Held polls come back in the order in which they were answered: the fixed order would be turned round each time. */
    @Test
    void heldPollsTakeTurnsToo() {
        int subscribers = 50;
        int passes = 1_000;
        double[] ranks = new double[subscribers];
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, subscribers).boxed().toList());
        Set<Integer> firsts = new HashSet<>();
        for (int pass = 0; pass < passes; pass++) {
            order.forEach(number -> subscribe(number, Kind.LEAVES));
            order = pass(subscribers);
            firsts.add(order.get(0));
            for (int rank = 0; rank < subscribers; rank++) {
                ranks[order.get(rank)] += rank;
            }
        }

        assertThat(firsts).hasSize(subscribers);
        for (double sum : ranks) {
            assertThat(sum / passes).isCloseTo((subscribers - 1) / 2.0, Offset.offset(0.05 * subscribers));
        }
    }
}
