package dev.feedlab.report.theory;

import dev.feedlab.workload.ArrivalProcess;
import dev.feedlab.workload.Workload;
import java.util.stream.LongStream;

/**
 * Polls of one subscriber in the window, on average, by the definition of short or of long polling.
 *
 * @param all of them, each with an answer
 * @param carrying answers with messages
 * @param cut answers that were full and left messages behind, which they say by {@code "more":true}
 * @param mostMessages what a full answer holds
 * @param messages that all of these answers carry together
 */
record Polls(double all, double carrying, double cut, int mostMessages, double messages) {

    /** An answer has no more messages than this ({@code docs/api.md}, "Subscribe"). */
    private static final int MOST_MESSAGES = 1_000;

    /** Nor does it take a further message whose text would bring its texts beyond so many bytes together. */
    private static final int MOST_TEXT_BYTES = 65_536;

    /** How long a subscriber of ours lets a long poll wait. */
    private static final double WAIT_SECONDS = 25;

    private static final double MILLIS = 1_000;

    /**
     * Short polling asks at its interval, and at once again where an answer was cut, so that each interval has one poll
     * and as many more as answers were cut in it. The window begins when the first message is due: the first poll finds
     * only what came until then, and what comes after the last poll is found after the window.
     */
    static Polls shortOnes(Window window, Workload workload) {
        double interval = workload.pollIntervalMillis() / MILLIS;
        double intervals = window.seconds() / interval;
        Bunches bunches = new Bunches(
                window.ratePerSecond() * interval / workload.arrivals().burst(),
                workload.arrivals().burst(),
                mostMessages(workload.payloadBytes()));
        boolean byChance = workload.arrivals().kind() == ArrivalProcess.Kind.POISSON;
        double messages = Math.max(0, window.messages() - (byChance ? bunches.messages() / 2 : bunches.afterTheLast()));
        double cut = bunches.seldom()
                ? messages / bunches.size() * bunches.cut(1)
                : Math.max(0, intervals - 1) * bunches.cutInAnInterval() + bunches.cutInTheFirst();
        double withMessages = byChance
                ? intervals * -Math.expm1(-bunches.messages())
                : Math.min(intervals, messages / bunches.size());
        return new Polls(intervals + cut, withMessages + cut, cut, bunches.mostMessages(), messages);
    }

    /**
     * Messages that are due together, at even distances: one, or a burst. Messages that come by chance are taken for even ones
     * where it is about full answers.
     *
     * @param inAnInterval how many bunches come in an interval, on average: a whole number of them or one more
     * @param size messages of one
     */
    private record Bunches(double inAnInterval, int size, int mostMessages) {

        double messages() {
            return inAnInterval * size;
        }

        /** Whether intervals pass without a message. */
        boolean seldom() {
            return inAnInterval < 1;
        }

        /** Messages after a poll until the end of the window, where polls lie evenly over the interval before it. */
        double afterTheLast() {
            double whole = Math.floor(inAnInterval);
            return size * (whole * (whole - 1) / 2 + whole * (inAnInterval - whole)) / inAnInterval;
        }

        double cutInAnInterval() {
            long fewer = (long) Math.floor(inAnInterval);
            double shareWithOneMore = inAnInterval - fewer;
            return (1 - shareWithOneMore) * cut(fewer) + shareWithOneMore * cut(fewer + 1);
        }

        /** The first poll comes at any moment of the first interval, with a bunch at its beginning. */
        double cutInTheFirst() {
            long whole = (long) Math.floor(inAnInterval);
            long sum = LongStream.rangeClosed(1, whole).map(this::cut).sum();
            return (sum + (inAnInterval - whole) * cut(whole + 1)) / inAnInterval;
        }

        /** How many answers to so many bunches leave messages behind. */
        long cut(long bunches) {
            return Math.max(0, (bunches * size + mostMessages - 1) / mostMessages - 1);
        }
    }

    /**
     * Long polling: each message is an answer of its own, and the next poll follows it. That is the most: messages that
     * come while a subscriber asks again share an answer. A poll that nothing comes for is answered when its wait is over, and
     * asked again.
     */
    static Polls longOnes(Window window, Workload workload) {
        double messages = window.messages();
        double inVain = messages * waitsInVain(window.ratePerSecond(), workload.arrivals());
        return new Polls(messages + inVain, messages, 0, mostMessages(workload.payloadBytes()), messages);
    }

    /** How many whole waits pass before a message, on average. */
    private static double waitsInVain(double ratePerSecond, ArrivalProcess arrivals) {
        return arrivals.kind() == ArrivalProcess.Kind.POISSON
                ? 1 / Math.expm1(ratePerSecond * WAIT_SECONDS)
                : Math.floor(arrivals.burst() / ratePerSecond / WAIT_SECONDS) / arrivals.burst();
    }

    /** How many messages an answer holds, with texts of so many bytes each, 1 to 16,384. */
    private static int mostMessages(int textBytes) {
        return Math.min(MOST_MESSAGES, MOST_TEXT_BYTES / textBytes);
    }

    /** Messages of an answer that has some and leaves none behind. */
    double messagesOfUncut() {
        return (messages - cut * mostMessages) / (carrying - cut);
    }
}
