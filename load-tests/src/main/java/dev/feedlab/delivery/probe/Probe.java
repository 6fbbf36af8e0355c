package dev.feedlab.delivery.probe;

import dev.feedlab.client.FeedAnswer;
import dev.feedlab.client.FeedJson;
import dev.feedlab.delivery.Subscriber;
import dev.feedlab.delivery.round.Round;
import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.delivery.schedule.PollSchedule;
import java.io.IOException;
import java.net.URI;

/**
 * What one probe reads for.
 *
 * @param server where
 * @param round what
 * @param ledger what it has received
 * @param clock the one with which messages are due
 * @param schedule when it subscribes, and polls from then on
 */
record Probe(URI server, Round round, Subscriber ledger, MicroClock clock, PollSchedule schedule) {

    /** How one transport is read until the round is over. */
    @FunctionalInterface
    interface Reader {
        void read(Probe probe) throws IOException, InterruptedException;
    }

    /** A connection whose reading ends with the round; for streams, which have no end of their own. */
    ProbeConnection connectForRound() throws IOException {
        return new ProbeConnection(this, round::isOver);
    }

    /** A connection on which answers are awaited to their end. */
    ProbeConnection connect() throws IOException {
        return new ProbeConnection(this, () -> false);
    }

    /** Notes that it is subscribed, since the moment at which it should. */
    void begin() {
        ledger.begin(schedule.firstMicros());
    }

    /** Enters an answer, event or frame that arrived when {@link System#nanoTime} was {@code arrivedNanos}. */
    FeedAnswer take(byte[] json, long arrivedNanos) {
        FeedAnswer answer = FeedJson.read(json);
        long arrival = clock.at(arrivedNanos);
        answer.messages().forEach(message -> ledger.take(message, arrival));
        return answer;
    }
}
