package dev.feedlab.report.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.report.SampleResults;
import dev.feedlab.result.Run;
import dev.feedlab.workload.ArrivalProcess;
import dev.feedlab.workload.RequestHeaders;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A window of 10 s of which 8 s are published in, polling each 500 ms: 20 intervals, 16 of them with messages. */
class PollsTest {

    /**
     * Worked out by hand. 128 bytes: 512 to an answer; 16 bytes: 1,000, by their number; 16,384 bytes: 4; 1,000 bytes: 65.
     */
    @ParameterizedTest(name = "{0} messages/s of {1} B")
    @CsvSource({
        "20,     128, 20, 16, 0",
        "0.5,    128, 20, 4,  0",
        "1024,   128, 20, 16, 0",
        "1026,   128, 36, 32, 16",
        "2000,   16,  20, 16, 0",
        "2002,   16,  36, 32, 16",
        "6000,   16,  52, 48, 32",
        "8,   16384,  20, 16, 0",
        "9,   16384,  28, 24, 8",
        "10,  16384,  36, 32, 16",
        "300,  1000,  52, 48, 32",
    })
    void asksAgainAtOnceWhereAnAnswerIsFull(double rate, int text, double all, double carrying, double cut) {
        Run run = run(Math.round(rate * 8));
        Polls polls = Polls.shortOnes(run, workload(rate, text));

        assertThat(polls.all()).as("all").isEqualTo(all, within(1e-9));
        assertThat(polls.carrying()).as("with messages").isEqualTo(carrying, within(1e-9));
        assertThat(polls.cut()).as("cut").isEqualTo(cut, within(1e-9));
    }

    /** 150 messages an interval: 65, 65 and 20. */
    @Test
    void leavesTheRestToTheAnswersThatAreNotCut() {
        Run run = run(2_400);
        assertThat(Polls.shortOnes(run, workload(300, 1_000)).messagesOfUncut(2_400))
                .isEqualTo(20, within(1e-9));
    }

    private static Run run(long published) {
        Run any = SampleResults.only(Transport.POLLING).runs().get(0);
        return SampleResults.changing(any)
                .published(published)
                .subscribers(10)
                .windowMicros(10_000_000)
                .build();
    }

    private static Workload workload(double rate, int text) {
        return new Workload(
                "quick",
                9,
                1,
                rate,
                ArrivalProcess.FIXED,
                text,
                8,
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
