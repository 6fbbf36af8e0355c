package dev.feedlab.delivery.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.client.FeedMessage;
import dev.feedlab.client.FeedPosition;
import dev.feedlab.client.FeedServer;
import dev.feedlab.delivery.Round;
import dev.feedlab.delivery.RoundPlan;
import dev.feedlab.delivery.Subscriber;
import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.process.Installation;
import dev.feedlab.workload.ArrivalProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProbeRoundTest {

    /** Four hours with 110 subscribers: all of a run's rounds, fed as four hours would. */
    static final class FourHours {

        private static final int SECONDS = (int) TimeUnit.HOURS.toSeconds(4);
        private static final int RATE = 20;
        private static final FeedPosition START = FeedPosition.of("lobby", "0@k3f9");

        private FourHours() {}

        /** Prints how many slices and deliveries there are in the end. */
        public static void main(String[] arguments) throws Exception {
            RoundPlan plan = new RoundPlan(START, ArrivalProcess.FIXED, SECONDS, RATE, 1, false, 1_000, 110);
            Round clients = new Round(plan, 100, (due, arrived) -> {});
            clients.subscribers().forEach(FourHours::takeFirstAndLast);
            MicroClock clock = new MicroClock();
            ProbeRound probes = new ProbeRound(plan, 10, SECONDS, clock);
            for (int probe = 0; probe < 10; probe++) {
                takeAll(probes.round().subscribers().get(probe), probes.momentsOf(probe));
            }
            ProbeFigures figures = probes.figures(new FeedServer(URI.create("http://127.0.0.1:9")));
            System.out.print(figures.latencyOverTime().size() + " slices, " + figures.deliveries() + " deliveries");
        }

        private static void takeAll(Subscriber probe, Moments moments) {
            LongStream.rangeClosed(1, (long) SECONDS * RATE).forEach(id -> {
                take(probe, id);
                moments.note(id, id, id);
            });
        }

        /** Who was cut off, and came back at the end. */
        private static void takeFirstAndLast(Subscriber client) {
            take(client, 1);
            take(client, (long) SECONDS * RATE);
        }

        private static void take(Subscriber subscriber, long id) {
            long due = (id - 1) * TimeUnit.SECONDS.toMicros(1) / RATE;
            long latency = id * 7_919 % TimeUnit.SECONDS.toMicros(1);
            subscriber.take(new FeedMessage(id, due, 217), due + latency);
        }
    }

    /** Histograms of a fifth of the slices that the seconds would be do not fit into this heap. */
    @Test
    void doesNotGrowWithItsDuration() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Installation.java(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FourHours.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(output).isEqualTo("300 slices, 2880000 deliveries");
        assertThat(process.waitFor()).isZero();
    }
}
