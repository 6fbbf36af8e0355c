package dev.feedlab.delivery.probe;

import dev.feedlab.client.FeedAnswer;
import dev.feedlab.client.FeedJson;
import dev.feedlab.client.FeedMessage;
import dev.feedlab.delivery.Round;
import dev.feedlab.delivery.Subscriber;
import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.delivery.schedule.PollSchedule;
import java.io.IOException;
import java.net.URI;

/**
 * What one probe reads for.
 *
 * @param server where
 * @param headers which it sends: whole lines with their CRLF
 * @param of what
 * @param ledger what it has received
 * @param moments when its deliveries came
 * @param withWriteTimes whether the server is asked to note when it writes to it
 * @param clock the one with which messages are due
 * @param schedule when it subscribes, and polls from then on
 */
record Probe(
        URI server,
        String headers,
        ProbeRound of,
        Subscriber ledger,
        Moments moments,
        boolean withWriteTimes,
        MicroClock clock,
        PollSchedule schedule) {

    /** How one transport is read until the round is over. */
    @FunctionalInterface
    interface Reader {
        void read(Probe probe) throws IOException, InterruptedException;
    }

    Round round() {
        return of.round();
    }

    /** A connection whose reading ends with the round; for streams, which have no end of their own. */
    ProbeConnection connectForRound() throws IOException {
        return new ProbeConnection(this, round()::isOver);
    }

    /** A connection on which answers are awaited to their end. */
    ProbeConnection connect() throws IOException {
        return new ProbeConnection(this, () -> false);
    }

    /** Notes that it is subscribed, since the moment at which it should. */
    void begin() {
        ledger.begin(schedule.firstMicros());
    }

    /**
     * Enters an answer, event or frame.
     *
     * @param arrivedNanos what {@link System#nanoTime} was when it arrived
     * @param end how many bytes had been read on its connection with its last one
     */
    FeedAnswer take(byte[] json, long arrivedNanos, long end) {
        FeedAnswer answer = FeedJson.read(json);
        long arrival = clock.at(arrivedNanos);
        for (FeedMessage message : answer.messages()) {
            if (ledger.take(message, arrival)) {
                moments.note(message.id(), end, arrival);
            }
        }
        return answer;
    }
}
