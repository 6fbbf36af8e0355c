package dev.feedlab.delivery.probe;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.feedlab.client.FeedServer;
import dev.feedlab.delivery.LatencyRecorder;
import dev.feedlab.delivery.publish.Publisher;
import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.delivery.schedule.Schedule;
import dev.feedlab.workload.Knobs;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The main class of the process that publishes and holds the probes. Nothing else goes on in it, so that what they measure is
 * not the load generator's own work. It does what it is told on its standard input, and ends when that does: with the process
 * that started it, however that ends.
 */
public final class ProbeStation {

    private static final JsonMapper JSON = new JsonMapper();

    private final Workload workload;
    private final Transport transport;
    private final URI url;
    private final MicroClock clock = new MicroClock();
    private final FeedServer server;
    private final Publisher publisher;
    private final boolean withWriteTimes;
    private final Executor threads = task -> {
        Thread thread = new Thread(task, "publisher");
        thread.setDaemon(true);
        thread.start();
    };
    private final List<CompletableFuture<Void>> publishing = new ArrayList<>();
    private ProbeRound round;
    private WaitingCrowd crowd;

    private ProbeStation(Transport transport, Workload workload) {
        this.transport = transport;
        this.workload = workload;
        this.url = URI.create(workload.target());
        this.server = new FeedServer(url);
        this.publisher = new Publisher(server, clock, workload.payloadBytes(), workload.seed());
        this.withWriteTimes = server.notesWrites();
    }

    /**
     * Follows orders until there are no more.
     *
     * @param arguments the transport's key; all else is in the system properties of {@link Knobs}
     * @throws IOException if an order is none; the process ends with a stack trace in the log of the one that started it
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Transport transport = Transport.of(arguments[0]);
        ProbeStation station = new ProbeStation(transport, Knobs.read(System.getProperties(), transport));
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BlockingQueue<String> orders = new LinkedBlockingQueue<>();
        Thread listener = new Thread(() -> listen(orders), "orders");
        listener.setDaemon(true);
        listener.start();
        while (true) {
            ProbeOrder order = JSON.readValue(orders.take(), ProbeOrder.class);
            answers.println(JSON.writeValueAsString(station.follow(order)));
        }
    }

    /** Following an order may take minutes; the end of them all has to be heard at once. */
    private static void listen(BlockingQueue<String> orders) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                orders.add(line);
            }
        } catch (IOException pipeBroke) {
            // The same as its end.
        }
        Runtime.getRuntime().halt(0);
    }

    private Object follow(ProbeOrder order) throws IOException, InterruptedException {
        if (order instanceof ProbeOrder.Open open) {
            return open(open);
        } else if (order instanceof ProbeOrder.Publish publish) {
            publishing.add(CompletableFuture.runAsync(() -> publish(publish), threads));
        } else if (order instanceof ProbeOrder.Published) {
            publishing.forEach(CompletableFuture::join);
            publishing.clear();
        } else if (order instanceof ProbeOrder.Rest) {
            server.rest();
        } else if (order instanceof ProbeOrder.Look) {
            return round.standing();
        } else if (order instanceof ProbeOrder.End) {
            round.round().end();
        } else if (order instanceof ProbeOrder.Figures) {
            return round.figures(server);
        } else if (order instanceof ProbeOrder.Gather gather) {
            return gather(gather);
        } else if (order instanceof ProbeOrder.Disperse) {
            return disperse();
        }
        return Map.of();
    }

    /** Nobody where the server wants TLS, which a crowd does not speak. */
    private int gather(ProbeOrder.Gather order) throws IOException, InterruptedException {
        if (!"http".equals(url.getScheme())) {
            return 0;
        }
        crowd = new WaitingCrowd(url, transport, workload.headers(), order);
        return crowd.gather();
    }

    private int disperse() {
        if (crowd == null) {
            return 0;
        }
        int waited = crowd.waiting();
        crowd.close();
        crowd = null;
        return waited;
    }

    private Object open(ProbeOrder.Open order) {
        round = new ProbeRound(order.plan(), workload.probes(), order.secondsKept(), clock);
        round.round().open(order.openedAt());
        // Of the warm-up nobody wants to know, and a server notes a limited number of connections.
        boolean noted = withWriteTimes && order.secondsKept() > 0;
        Probes.start(round, transport, workload.headers(), noted, url, clock);
        return Map.of();
    }

    private void publish(ProbeOrder.Publish order) {
        Schedule schedule = Schedule.of(order.arrivals(), order.seconds(), order.ratePerSecond(), order.seed());
        try {
            if (order.isRead()) {
                round.expectFirstDue(order.firstDue());
                round.published(publisher.publish(
                        order.feed(), order.firstDue(), schedule, round.lateness(), round.publishLog()));
            } else {
                publisher.publish(order.feed(), order.firstDue(), schedule, new LatencyRecorder());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
