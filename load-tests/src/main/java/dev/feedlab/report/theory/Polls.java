package dev.feedlab.report.theory;

import dev.feedlab.result.Run;
import dev.feedlab.workload.Workload;

/**
 * Polls of one subscriber, on average, by the definition of short or of long polling.
 *
 * @param all of them, each with an answer
 * @param carrying answers with messages
 * @param cut answers that were full and left messages behind, which they say by {@code "more":true}
 * @param mostMessages what a full answer holds
 */
record Polls(double all, double carrying, double cut, int mostMessages) {

    /** An answer has no more messages than this ({@code docs/api.md}, "Subscribe"). */
    private static final int MOST_MESSAGES = 1_000;

    /** Nor does it take a further message whose text would bring its texts beyond so many bytes together. */
    private static final int MOST_TEXT_BYTES = 65_536;

    private static final double MILLIS = 1_000;
    private static final double MICROS = 1_000_000;

    /**
     * Short polling asks at its interval, and at once again where an answer was cut, so that each interval has one poll
     * and as many more as answers were cut in it. As messages come at even distances, an interval brings the whole
     * number of them below the mean or the one above it.
     */
    static Polls shortOnes(Run run, Workload workload) {
        double interval = workload.pollIntervalMillis() / MILLIS;
        double intervals = run.windowMicros() / MICROS / interval;
        double messages = workload.ratePerSecond() * interval;
        double publishing = Math.min(intervals, run.published() / messages);

        int most = mostMessages(workload.payloadBytes());
        long fewer = (long) Math.floor(messages);
        double shareWithOneMore = messages - fewer;
        double carrying = (1 - shareWithOneMore) * answers(fewer, most) + shareWithOneMore * answers(fewer + 1, most);
        double cut = Math.max(0, carrying - 1);
        return new Polls(intervals + publishing * cut, publishing * carrying, publishing * cut, most);
    }

    /** Long polling: each message is an answer of its own; the poll that waits in the end waited at the beginning too. */
    static Polls longOnes(Run run, Workload workload) {
        return new Polls(run.published(), run.published(), 0, mostMessages(workload.payloadBytes()));
    }

    /** How many messages an answer holds, with texts of so many bytes each, 1 to 16,384. */
    private static int mostMessages(int textBytes) {
        return Math.min(MOST_MESSAGES, MOST_TEXT_BYTES / textBytes);
    }

    /** How many answers carry so many messages. */
    private static long answers(long messages, int most) {
        return (messages + most - 1) / most;
    }

    /** Messages of an answer that has some and leaves none behind. */
    double messagesOfUncut(long published) {
        return (published - cut * mostMessages) / (carrying - cut);
    }
}
