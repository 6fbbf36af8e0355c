package dev.feedlab.report.chart;

import dev.feedlab.workload.Transport;
import java.util.List;

/**
 * Who asks and who answers while two messages come, by a transport's definition: what {@link SequenceChart} draws. Times are in
 * hundredths of the time that is shown, and the same for all transports.
 *
 * @param pending when the server holds a request back
 */
record Conversation(List<Step> steps, List<Span> pending) {

    /** When the server gets each message. */
    static final List<Integer> MESSAGES = List.of(30, 62);

    /** How long a request or an answer is on its way. */
    static final int WAY = 4;

    /** When a short poll is sent, and when the next one is. */
    static final Span INTERVAL = new Span(6, 44);

    private static final int LAST = 100;

    /**
     * Something on its way.
     *
     * @param words the catalogue's key of what it says
     * @param message the number of the message that it brings; 0 for none
     */
    record Step(int at, boolean byClient, String words, int message) {}

    /** From when to when. */
    record Span(int from, int to) {}

    static Conversation of(Transport transport) {
        return switch (transport) {
            case POLLING ->
                new Conversation(
                        List.of(
                                asks(INTERVAL.from(), "chart.who.get"),
                                answers(INTERVAL.from() + 9, "chart.who.empty", 0),
                                asks(INTERVAL.to(), "chart.who.get"),
                                answers(INTERVAL.to() + 9, "chart.who.answer", 1),
                                asks(82, "chart.who.get"),
                                answers(91, "chart.who.answer", 2)),
                        List.of());
            case LONG_POLLING ->
                new Conversation(
                        List.of(
                                asks(4, "chart.who.get"),
                                answers(MESSAGES.get(0), "chart.who.answer", 1),
                                asks(39, "chart.who.get"),
                                answers(MESSAGES.get(1), "chart.who.answer", 2),
                                asks(71, "chart.who.get")),
                        List.of(
                                new Span(4 + WAY, MESSAGES.get(0)),
                                new Span(39 + WAY, MESSAGES.get(1)),
                                new Span(71 + WAY, LAST)));
            case SSE -> stream("chart.who.get", "chart.who.stream", "chart.who.event");
            case WEBSOCKET -> stream("chart.who.upgrade", "chart.who.switching", "chart.who.frame");
        };
    }

    private static Conversation stream(String request, String answer, String message) {
        return new Conversation(
                List.of(
                        asks(4, request),
                        answers(13, answer, 0),
                        answers(MESSAGES.get(0), message, 1),
                        answers(MESSAGES.get(1), message, 2)),
                List.of());
    }

    private static Step asks(int at, String words) {
        return new Step(at, true, words, 0);
    }

    private static Step answers(int at, String words, int message) {
        return new Step(at, false, words, message);
    }
}
