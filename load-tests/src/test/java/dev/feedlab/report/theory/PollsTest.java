package dev.feedlab.report.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.report.SampleResults;
import dev.feedlab.result.Run;
import dev.feedlab.workload.ArrivalProcess;
import dev.feedlab.workload.RequestHeaders;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A window of 8 s, polling each 500 ms: 16 intervals. */
class PollsTest {

    private static final int SECONDS = 8;
    private static final double INTERVAL = 0.5;
    private static final int POLLERS = 1_000;

    /**
     * Worked out by hand. With 20 messages/s an interval brings 10, the first poll finds 1 to 10 of them, 5.5 on average,
     * and the 15 others find 10 each. 128 bytes: 512 messages to an answer; 16 bytes: 1,000, by their number; 16,384
     * bytes: 4.
     */
    @ParameterizedTest(name = "{0} messages/s of {1} B")
    @CsvSource({
        "20,     128, 16,   16,   0,    155.5",
        "0.5,    128, 16,   4,    0,    4",
        "1024,   128, 16,   16,   0,    7936.5",
        "2002,   16,  31.0010, 31.0010, 15.0010, 15516",
        "8,   16384,  16,   16,   0,    62.5",
        "10,  16384,  31.2, 31.2, 15.2, 78",
    })
    void asksAgainAtOnceWhereAnAnswerIsFull(
            double rate, int text, double all, double carrying, double cut, double messages) {
        Polls polls = polls(rate, text, ArrivalProcess.FIXED);

        assertThat(polls.all()).as("all").isEqualTo(all, within(1e-4));
        assertThat(polls.carrying()).as("with messages").isEqualTo(carrying, within(1e-4));
        assertThat(polls.cut()).as("cut").isEqualTo(cut, within(1e-4));
        assertThat(polls.messages()).as("messages").isEqualTo(messages, within(1e-4));
    }

    @ParameterizedTest(name = "{0} messages/s of {1} B, {2}")
    @CsvSource({
        "20,     128, fixed",
        "0.5,    128, fixed",
        "9,   16384,  fixed",
        "300,  1000,  fixed",
        "20,     128, burst:20",
        "40,     128, burst:5",
        "20,   16384, burst:20",
        "20,     128, poisson",
        "2,      128, poisson",
    })
    void countsWhatPollersGet(double rate, int text, String arrivals) {
        ArrivalProcess process = ArrivalProcess.of(arrivals);
        Polls formula = polls(rate, text, process);
        Polls simulated = simulated(rate, formula.mostMessages(), process);

        assertThat(formula.messages()).as("messages").isEqualTo(simulated.messages(), within(1 + 0.003 * rate));
        assertThat(formula.all()).as("all").isEqualTo(simulated.all(), within(0.25));
        assertThat(formula.carrying()).as("with messages").isEqualTo(simulated.carrying(), within(0.25));
        assertThat(formula.cut()).as("cut").isEqualTo(simulated.cut(), within(0.25));
    }

    /** 150 messages an interval: 65, 65 and 20; in the first interval fewer. */
    @Test
    void leavesTheRestToTheAnswersThatAreNotCut() {
        Polls polls = polls(300, 1_000, ArrivalProcess.FIXED);

        assertThat(polls.messagesOfUncut() * 16 + polls.cut() * 65).isEqualTo(polls.messages(), within(1e-9));
        assertThat(polls.messagesOfUncut()).isBetween(20.0, 22.0);
    }

    /** What 1,000 pollers get that lie evenly over the interval, from 100 draws where chance has a part in it. */
    private static Polls simulated(double rate, int most, ArrivalProcess arrivals) {
        Random random = new Random(7);
        int draws = arrivals.kind() == ArrivalProcess.Kind.POISSON ? 100 : 1;
        double[] sums = new double[4];
        for (int draw = 0; draw < draws; draw++) {
            double[] due = due(rate, arrivals, random);
            IntStream.range(0, POLLERS).forEach(poller -> poll(INTERVAL * (poller + 0.5) / POLLERS, due, most, sums));
        }
        double[] means = Arrays.stream(sums).map(sum -> sum / POLLERS / draws).toArray();
        return new Polls(means[0], means[1], means[2], most, means[3]);
    }

    private static double[] due(double rate, ArrivalProcess arrivals, Random random) {
        int count = (int) Math.round(rate * SECONDS);
        return IntStream.range(0, count)
                .mapToDouble(number -> arrivals.kind() == ArrivalProcess.Kind.POISSON
                        ? SECONDS * random.nextDouble()
                        : number / arrivals.burst() * arrivals.burst() / rate)
                .sorted()
                .toArray();
    }

    private static void poll(double first, double[] due, int most, double[] sums) {
        int got = 0;
        for (double at = first; at < SECONDS; at += INTERVAL) {
            int there = got;
            while (there < due.length && due[there] <= at) {
                there++;
            }
            int answers = (there - got + most - 1) / most;
            sums[0] += Math.max(1, answers);
            sums[1] += answers;
            sums[2] += Math.max(0, answers - 1);
            sums[3] += there - got;
            got = there;
        }
    }

    private static Polls polls(double rate, int text, ArrivalProcess arrivals) {
        Run any = SampleResults.only(Transport.POLLING).runs().get(0);
        Run run = SampleResults.changing(any)
                .published(Math.round(rate * SECONDS))
                .subscribers(10)
                .windowMicros(SECONDS * 1_000_000L)
                .build();
        Workload workload = workload(rate, text, arrivals);
        return Polls.shortOnes(Window.of(run, workload), workload);
    }

    private static Workload workload(double rate, int text, ArrivalProcess arrivals) {
        return new Workload(
                "quick",
                9,
                1,
                rate,
                arrivals,
                text,
                SECONDS,
                3,
                500,
                RequestHeaders.LEAN,
                0,
                1,
                1,
                List.of(Transport.POLLING),
                42,
                null,
                null);
    }
}
