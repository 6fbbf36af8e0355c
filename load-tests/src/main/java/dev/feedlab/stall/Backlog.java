package dev.feedlab.stall;

import dev.feedlab.client.FeedServer;
import dev.feedlab.delivery.LatencyRecorder;
import dev.feedlab.delivery.publish.Publisher;
import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.delivery.schedule.Schedule;
import dev.feedlab.process.RunFailedException;
import dev.feedlab.workload.Limits;

/**
 * What a feed holds before a window: 8 MiB, twice of what Linux lets a socket's send buffer grow to ({@code tcp_wmem},
 * 4 MiB) and far more than the small receive buffers of the stalled readers. Who subscribes from before it and does not
 * read is therefore stuck when the window's messages begin, however few or short those are.
 */
final class Backlog {

    /** How many messages. */
    static final int MESSAGES = 512;

    private static final double RATE_PER_SECOND = 1_000;

    /** Of the messages' texts: here any will do. */
    private static final long SEED = 1;

    private Backlog() {}

    static void publish(FeedServer server, MicroClock clock, String feed)
            throws RunFailedException, InterruptedException {
        Publisher publisher = new Publisher(server, clock, Limits.LONGEST_TEXT_BYTES, SEED);
        long taken =
                publisher.publish(feed, clock.now(), new Schedule(MESSAGES, RATE_PER_SECOND), new LatencyRecorder());
        if (taken < MESSAGES) {
            throw new RunFailedException(
                    "the server took " + taken + " of the " + MESSAGES + " messages before the window");
        }
    }
}
