package dev.feedlab.delivery.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.client.FeedMessage;
import dev.feedlab.client.FeedPosition;
import dev.feedlab.delivery.LatencyOverTime;
import dev.feedlab.delivery.Subscriber;
import dev.feedlab.delivery.schedule.Schedule;
import dev.feedlab.process.Installation;
import dev.feedlab.result.LatencySlice;
import dev.feedlab.workload.Preset;
import dev.feedlab.workload.Workload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RoundTest {

    /** Four hours with 110 subscribers: all of a run's rounds, fed as four hours would. */
    static final class FourHours {

        private static final int SECONDS = (int) TimeUnit.HOURS.toSeconds(4);
        private static final int RATE = 20;
        private static final FeedPosition START = FeedPosition.of("lobby", "0@k3f9");

        private FourHours() {}

        /** Prints how many slices and deliveries there are in the end. */
        public static void main(String[] arguments) {
            Round fast = round(0);
            Round slow = round(0);
            Round measured = round(SECONDS);
            for (Round round : new Round[] {fast, slow, measured}) {
                round.probes().forEach(FourHours::takeAll);
                round.clients().forEach(FourHours::takeFirstAndLast);
            }
            long deliveries = measured.overTime().slices().stream()
                    .mapToLong(LatencySlice::deliveries)
                    .sum();
            System.out.print(measured.overTime().slices().size() + " slices, " + deliveries + " deliveries");
        }

        private static Round round(int secondsKept) {
            Preset preset = Preset.STANDARD;
            Workload standard = preset.workload(1);
            Workload workload = new Workload(
                    "test",
                    standard.clients(),
                    standard.probes(),
                    RATE,
                    standard.arrivals(),
                    128,
                    SECONDS,
                    SECONDS,
                    1_000,
                    standard.headers(),
                    standard.calibrationSeconds(),
                    standard.waiting(),
                    1,
                    standard.transports(),
                    1,
                    null,
                    standard.disguised());
            Schedule schedule = Schedule.during(SECONDS, RATE);
            return new Round(START, schedule, false, workload, new LatencyOverTime(secondsKept));
        }

        private static void takeAll(Subscriber probe) {
            LongStream.rangeClosed(1, (long) SECONDS * RATE).forEach(id -> take(probe, id));
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
