package dev.feedlab.lab.arithmetic;

import dev.feedlab.report.text.Numbers;
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
        row(text, List.of("", "predicted", "measured", "difference"));
        row(text, figures("requests per minute", setup.requestsPerMinute(), tally.requestsPerMinute()));
        row(text, figures("requests in all", setup.requests(), tally.requests()));
        text.append(String.format(
                Locale.ROOT,
                "%nPredicted: clients x 60,000 / interval in ms = %s x 60,000 / %s = %s requests per minute.%n",
                NUMBERS.count(setup.clients()),
                NUMBERS.count(setup.intervalMillis()),
                NUMBERS.plain(setup.requestsPerMinute())));
        text.append(String.format(
                Locale.ROOT,
                "Measured: the server's own count at /stats. %s of %s answers brought nothing; with their requests,%n"
                        + "all of them took %s a minute.%n",
                NUMBERS.count(tally.emptyAnswers()),
                NUMBERS.count(tally.requests()),
                NUMBERS.bytes(tally.bytesPerMinute())));
        return text.toString();
    }

    private static List<String> figures(String name, double predicted, double measured) {
        double difference = measured - predicted;
        String sign = difference > 0 ? "+" : "";
        return List.of(
                name,
                tenths(predicted),
                tenths(measured),
                sign + tenths(difference) + " (" + sign + tenths(100 * difference / predicted) + "% of "
                        + tenths(predicted) + ")");
    }

    private static String tenths(double value) {
        return NUMBERS.plain(Math.round(value * 10) / 10.0);
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append(String.format(
                Locale.ROOT, "%-20s  %12s  %12s  %s%n", cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
    }
}
