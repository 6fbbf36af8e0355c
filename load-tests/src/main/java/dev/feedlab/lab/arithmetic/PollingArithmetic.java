package dev.feedlab.lab.arithmetic;

import dev.feedlab.client.FeedServer;
import dev.feedlab.client.ServerStats;
import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.lab.LabProgress;
import dev.feedlab.lab.LabServer;
import dev.feedlab.process.Children;
import dev.feedlab.process.Installation;
import dev.feedlab.process.Interruption;
import dev.feedlab.process.RunFailedException;
import dev.feedlab.process.WorkFolder;
import dev.feedlab.workload.Transport;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Counts the requests of clients that poll a feed in which nothing happens. */
public final class PollingArithmetic {

    private static final String FEED = "polling-arithmetic";
    private static final long LEAD_MICROS = TimeUnit.MILLISECONDS.toMicros(50);
    private static final double MICROS_PER_SECOND = 1e6;

    private final PollingSetup setup;
    private final Installation installation;

    /**
     * Prepares it and makes sure that there is a server for it.
     *
     * @throws dev.feedlab.process.RefusedException if there is none
     */
    public PollingArithmetic(PollingSetup setup, Installation installation) {
        LabServer.require(setup.target(), installation);
        this.setup = setup;
        this.installation = installation;
    }

    /**
     * Lets them poll.
     *
     * @throws RunFailedException if the server did not start, or a poll was not answered rightly
     */
    public PollingTally run() throws InterruptedException, RunFailedException {
        Children children = new Children();
        try (Interruption interruption = new Interruption(children);
                WorkFolder work = new WorkFolder();
                LabServer server = LabServer.open(setup.target(), installation, children, work)) {
            try {
                return count(server);
            } catch (IOException failed) {
                String reason = interruption.hasBegunOrDoesSoon() ? "interrupted" : failed.getMessage();
                throw new RunFailedException(reason, failed);
            }
        }
    }

    private PollingTally count(LabServer server) throws IOException, InterruptedException {
        FeedServer books = new FeedServer(server.url());
        MicroClock clock = new MicroClock();
        String cursor = books.position(FEED).cursor();
        try (Pollers pollers = new Pollers(setup, server.url(), FEED, cursor, clock);
                LabProgress progress = LabProgress.ofProcess()) {
            ServerStats before = books.stats(Transport.POLLING);
            long begin = clock.now() + LEAD_MICROS;
            long end = begin + TimeUnit.SECONDS.toMicros(setup.durationSeconds());
            progress.begins(() -> words(pollers, Math.max(0, clock.now() - begin)));
            double seconds = (pollers.poll(begin, end) - begin) / MICROS_PER_SECOND;
            ServerStats after = books.stats(Transport.POLLING);
            progress.done(words(pollers, end - begin));
            return PollingTally.between(before, after, pollers.empty(), seconds);
        }
    }

    private String words(Pollers pollers, long micros) {
        return TimeUnit.MICROSECONDS.toSeconds(micros) + " of " + setup.durationSeconds() + " s: " + pollers.answered()
                + " requests answered";
    }
}
