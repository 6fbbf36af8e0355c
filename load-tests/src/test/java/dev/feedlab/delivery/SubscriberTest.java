package dev.feedlab.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.client.FeedMessage;
import dev.feedlab.client.FeedPosition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubscriberTest {

    private static final FeedPosition START = FeedPosition.of("lobby", "10@k3f9");

    private final List<Long> latencies = new ArrayList<>();
    private final Subscriber subscriber = new Subscriber(START, 5, (due, arrived) -> latencies.add(arrived - due));

    @Test
    void allOnceAndInOrder() {
        take(11, 12, 13, 14, 15);

        assertLedger(5, 0, 0);
        assertThat(subscriber.hasEverything()).isTrue();
        assertThat(subscriber.payloadBytes()).isEqualTo(500);
        assertThat(latencies).containsExactly(11L, 12L, 13L, 14L, 15L);
    }

    @Test
    void whatNeverComesIsMissing() {
        take(11, 13, 14, 15);

        assertLedger(4, 0, 0);
        assertThat(subscriber.hasEverything()).isFalse();
    }

    @Test
    void aMessageThatComesTwiceIsDoubled() {
        take(11, 12, 12, 11);

        assertLedger(2, 2, 0);
        assertThat(latencies).hasSize(2);
        assertThat(subscriber.payloadBytes()).isEqualTo(200);
    }

    @Test
    void aMessageAfterALaterOneIsReorderedAndThenKnown() {
        take(11, 14, 12, 13, 13);

        assertLedger(4, 1, 2);
    }

    @Test
    void knowsEachMessageOfAStretchThatWasSkipped() {
        take(15, 13, 11, 14, 12, 13);

        assertLedger(5, 1, 4);
        assertThat(subscriber.hasEverything()).isTrue();
    }

    @Test
    void aMessageThatNobodyPublishedIsOneTooMany() {
        take(10, 16, 1_000_000_000_000L);

        assertLedger(0, 3, 0);
    }

    @Test
    void countsTheTimeBetweenItsBeginAndItsEnd() {
        assertThat(subscriber.subscribedMicros(900)).isZero();
        subscriber.begin(100);
        assertThat(subscriber.subscribedMicros(900)).isEqualTo(800);
        subscriber.end(700);
        assertThat(subscriber.subscribedMicros(900)).isEqualTo(600);
    }

    private void take(long... ids) {
        for (long id : ids) {
            subscriber.take(new FeedMessage(id, 1_000, 100), 1_000 + id);
        }
    }

    private void assertLedger(long received, long duplicated, long reordered) {
        assertThat(List.of(subscriber.received(), subscriber.duplicated(), subscriber.reordered()))
                .containsExactly(received, duplicated, reordered);
    }
}
