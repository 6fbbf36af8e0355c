package dev.feedlab.lab.arithmetic;

import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.delivery.schedule.PollSchedule;
import dev.feedlab.lab.client.PollClient;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that poll at one interval, a thread each, spread evenly over it. */
final class Pollers implements AutoCloseable {

    private final PollingSetup setup;
    private final MicroClock clock;
    private final List<PollClient> clients = new ArrayList<>();
    private final ExecutorService threads;
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong empty = new AtomicLong();

    /**
     * Connects them.
     *
     * @param cursor where all of them ask from
     */
    Pollers(PollingSetup setup, URI server, String feed, String cursor, MicroClock clock) throws IOException {
        this.setup = setup;
        this.clock = clock;
        this.threads = Executors.newFixedThreadPool(setup.clients(), work -> {
            Thread thread = new Thread(work, "poller");
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (int index = 0; index < setup.clients(); index++) {
                clients.add(new PollClient(server, feed, cursor));
            }
        } catch (IOException refused) {
            close();
            throw refused;
        }
    }

    /**
     * Polls from one moment until another, and until all is answered.
     *
     * @param beginMicros of the clock
     * @return the later of both ends
     * @throws IOException if a poll was not answered rightly
     */
    long poll(long beginMicros, long endMicros) throws IOException, InterruptedException {
        long interval = TimeUnit.MILLISECONDS.toMicros(setup.intervalMillis());
        List<Future<Void>> polling = new ArrayList<>();
        for (int index = 0; index < clients.size(); index++) {
            PollClient client = clients.get(index);
            PollSchedule schedule = new PollSchedule(beginMicros + interval * index / clients.size(), interval);
            polling.add(threads.submit(() -> poll(client, schedule, endMicros)));
        }
        try {
            for (Future<Void> each : polling) {
                each.get();
            }
            long answeredMicros = clock.now();
            clock.sleepUntil(endMicros);
            return Math.max(endMicros, answeredMicros);
        } catch (ExecutionException broken) {
            throw new IOException(broken.getCause().getMessage(), broken);
        }
    }

    private Void poll(PollClient client, PollSchedule schedule, long endMicros)
            throws IOException, InterruptedException {
        for (long due = schedule.firstMicros(); due < endMicros; due = schedule.nextAfter(Math.max(due, clock.now()))) {
            clock.sleepUntil(due);
            empty.addAndGet(client.poll() ? 1 : 0);
            answered.incrementAndGet();
        }
        return null;
    }

    /** Answers so far that had no message in them. */
    long empty() {
        return empty.get();
    }

    /** Polls that were answered so far. */
    long answered() {
        return answered.get();
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        for (PollClient client : clients) {
            client.close();
        }
    }
}
