package dev.feedlab.lab.arithmetic;

import dev.feedlab.client.FeedServer;
import dev.feedlab.client.ServerStats;
import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.process.Installation;
import dev.feedlab.process.RunFailedException;
import dev.feedlab.process.ServerUnderTest;
import dev.feedlab.process.Supervisor;
import dev.feedlab.terminal.Progress;
import dev.feedlab.terminal.Stage;
import dev.feedlab.workload.Transport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
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
        ServerUnderTest.require(setup.target(), installation);
        this.setup = setup;
        this.installation = installation;
    }

    /**
     * Lets them poll.
     *
     * @throws RunFailedException if the server did not start, or a poll was not answered rightly
     */
    public PollingTally run() throws InterruptedException, RunFailedException {
        try (Supervisor supervisor = Supervisor.waitingForResults();
                ServerUnderTest server =
                        ServerUnderTest.open(setup.target(), installation, supervisor, supervisor.folder())) {
            try {
                return count(server.baseUrl());
            } catch (IOException failed) {
                String reason = supervisor.isInterruptedOrSoon() ? "interrupted" : failed.getMessage();
                throw new RunFailedException(reason, failed);
            }
        }
    }

    private PollingTally count(URI server) throws IOException, InterruptedException {
        FeedServer books = new FeedServer(server);
        MicroClock clock = new MicroClock();
        String cursor = books.position(FEED).cursor();
        try (Pollers pollers = new Pollers(setup, server, FEED, cursor, clock);
                Progress progress = Progress.onStandardError()) {
            ServerStats before = books.stats(Transport.POLLING);
            long begin = clock.now() + LEAD_MICROS;
            long end = begin + TimeUnit.SECONDS.toMicros(setup.durationSeconds());
            progress.follow(() -> stage(pollers, Math.max(0, clock.now() - begin)));
            double seconds = (pollers.poll(begin, end) - begin) / MICROS_PER_SECOND;
            ServerStats after = books.stats(Transport.POLLING);
            progress.done(words(pollers));
            return PollingTally.between(before, after, pollers.empty(), seconds);
        }
    }

    private Stage stage(Pollers pollers, long micros) {
        Duration whole = Duration.ofSeconds(setup.durationSeconds());
        Duration passed = Duration.of(micros, ChronoUnit.MICROS);
        Duration left = passed.compareTo(whole) > 0 ? Duration.ZERO : whole.minus(passed);
        return new Stage(words(pollers), 1 - (double) left.toNanos() / whole.toNanos(), left);
    }

    private static String words(Pollers pollers) {
        return pollers.answered() + " requests answered";
    }
}
