package dev.feedlab.lab.page;

import dev.feedlab.lab.Way;
import dev.feedlab.lab.figures.AgainstWebSocket;
import dev.feedlab.lab.figures.FittedLine;
import dev.feedlab.lab.figures.LabFigures;
import dev.feedlab.report.page.Cell;
import dev.feedlab.report.text.IntervalName;
import dev.feedlab.report.text.Numbers;
import dev.feedlab.report.text.Texts;
import dev.feedlab.report.text.Wording;
import dev.feedlab.statistics.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lab's own sentences beside the report's figures and facts. */
record LabWording(Wording lab, Wording report) {

    private static final String CATALOGUE = "dev.feedlab.lab.messages";
    private static final int R_SQUARED_DECIMALS = 4;
    private static final double NEARLY_ONE = 0.9999;
    private static final double MICROS_PER_SECOND = 1e6;

    static LabWording in(Locale language) {
        return new LabWording(Wording.in(new Texts(CATALOGUE, language)), Wording.in(language));
    }

    String text(String key, Object... arguments) {
        return lab.text(key, arguments);
    }

    Numbers numbers() {
        return lab.numbers();
    }

    /** A way's name. */
    String name(Way way) {
        return switch (way) {
            case HTTP_KEEP_ALIVE -> text("way.http-keep-alive");
            case HTTP_NEW_CONNECTION -> text("way.http-new-connection");
            case WEBSOCKET -> text("way.websocket");
        };
    }

    /** A time in the unit that fits. */
    String time(double seconds) {
        return numbers().time(seconds * MICROS_PER_SECOND);
    }

    /** R², with as many decimals as tell a good fit from a better one. */
    String rSquared(FittedLine line) {
        if (!Double.isFinite(line.rSquared())) {
            return "–";
        }
        boolean readsAsOne = line.rSquared() > NEARLY_ONE && line.rSquared() < 1;
        return readsAsOne
                ? "> " + numbers().decimals(NEARLY_ONE, R_SQUARED_DECIMALS)
                : numbers().decimals(line.rSquared(), R_SQUARED_DECIMALS);
    }

    /** For instance {@code 1.62 [1.58, 1.71]}; without the interval where there is none. */
    String withInterval(double value, Optional<Interval> interval) {
        return (numbers().significant(value) + " " + range(interval, 1)).strip();
    }

    /** From the least to the largest of some figures, by quantity; one or more. */
    String span(
            List<AgainstWebSocket> byQuantity,
            ToDoubleFunction<AgainstWebSocket> low,
            ToDoubleFunction<AgainstWebSocket> high) {
        return span(
                byQuantity.stream().mapToDouble(low).min().orElseThrow(),
                byQuantity.stream().mapToDouble(high).max().orElseThrow());
    }

    /** "1.5 to 1.7", or one figure where both read alike. */
    String span(double low, double high) {
        String from = numbers().significant(low);
        String to = numbers().significant(high);
        return from.equals(to) ? from : text("span", from, to);
    }

    /** An interval in brackets; empty where there is none. */
    private String range(Optional<Interval> interval, double factor) {
        return interval.map(ends -> text(
                        "range",
                        numbers().significant(ends.low() * factor),
                        numbers().significant(ends.high() * factor)))
                .orElse("");
    }

    /** What the intervals of durations, or of contrasts between them, are called; none where there is none. */
    Optional<String> intervalName(Stream<Optional<Interval>> intervals, LabFigures figures) {
        IntStream repeats = figures.groups().stream()
                .mapToInt(group -> group.runs().size())
                .filter(size -> size >= Interval.FEWEST);
        return IntervalName.of(intervals.flatMap(Optional::stream), repeats, report);
    }

    /** A cell with three significant digits and an interval, both times the factor. */
    Cell cell(double value, Optional<Interval> interval, double factor) {
        return cell(numbers().significant(value * factor), range(interval, factor));
    }

    /** A cell with three significant digits. */
    Cell cell(double value) {
        return cell(numbers().significant(value), "");
    }

    private Cell cell(String written, String range) {
        return Cell.of(written, range, false, lab.texts().language());
    }
}
