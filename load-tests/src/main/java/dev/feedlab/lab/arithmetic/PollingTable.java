package dev.feedlab.lab.arithmetic;

import dev.feedlab.report.text.Numbers;
import dev.feedlab.terminal.TextTable;
import java.util.List;
import java.util.Locale;

/** Predicted beside measured, for a terminal. */
public final class PollingTable {

    private static final Numbers NUMBERS = new Numbers(Locale.ENGLISH);

    private PollingTable() {}

    /** Writes the table and what it means, each line ended. */
    public static String of(PollingSetup setup, PollingTally tally) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s every %s for %d s, and nobody publishes.%n%n",
                setup.clients() == 1 ? "1 client polls" : NUMBERS.count(setup.clients()) + " clients poll",
                NUMBERS.plainTime(setup.intervalMillis() * 1e3),
                setup.durationSeconds()));
        text.append(table(setup, tally));
        text.append(String.format(
                Locale.ROOT,
                "%nPredicted: clients x 60,000 / interval in ms = %s x 60,000 / %s = %s requests per minute.%n",
                NUMBERS.count(setup.clients()),
                NUMBERS.count(setup.intervalMillis()),
                NUMBERS.plain(setup.requestsPerMinute())));
        text.append(String.format(
                Locale.ROOT,
                "Measured: the server's own count at /stats. %s of %s responses were empty; requests and responses%n"
                        + "together took %s a minute.%n",
                NUMBERS.count(tally.emptyAnswers()),
                NUMBERS.count(tally.requests()),
                NUMBERS.bytes(tally.bytesPerMinute())));
        return text.toString();
    }

    private static TextTable table(PollingSetup setup, PollingTally tally) {
        double[] predicted = {setup.requestsPerMinute(), setup.requests()};
        double[] measured = {tally.requestsPerMinute(), tally.requests()};
        return new TextTable()
                .left(List.of(""), List.of("requests per minute", "requests in all"))
                .right(List.of("predicted"), List.of(tenths(predicted[0]), tenths(predicted[1])))
                .right(List.of("measured"), List.of(tenths(measured[0]), tenths(measured[1])))
                .left(
                        List.of("difference"),
                        List.of(difference(predicted[0], measured[0]), difference(predicted[1], measured[1])));
    }

    private static String difference(double predicted, double measured) {
        double difference = measured - predicted;
        String sign = difference > 0 ? "+" : "";
        return sign + tenths(difference) + " (" + sign + tenths(100 * difference / predicted) + "% of "
                + tenths(predicted) + ")";
    }

    private static String tenths(double value) {
        return NUMBERS.plain(Math.round(value * 10) / 10.0);
    }
}
