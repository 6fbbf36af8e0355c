package dev.feedlab.report.page;

import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Wording;
import java.util.function.DoubleFunction;

/**
 * One column of the table, all in one unit, so that its figures can be compared by eye.
 *
 * @param head its name, without the unit
 * @param unit empty for a count
 * @param divisor turns the figure's own unit into {@code unit}
 */
record Column(Figure figure, String head, String unit, double divisor, boolean exact) {

    static Column count(Figure figure, String head) {
        return new Column(figure, head, "", 1, true);
    }

    static Column in(String unit, double divisor, Figure figure, String head) {
        return new Column(figure, head, unit, divisor, false);
    }

    Cell cell(TransportFigures transport, boolean marked, Wording wording) {
        DoubleFunction<String> written = exact ? wording.numbers()::count : wording.numbers()::significant;
        String value = written.apply(transport.value(figure) / divisor);
        String range = transport
                .interval(figure)
                .map(ends -> range(written.apply(ends.low() / divisor), written.apply(ends.high() / divisor), wording))
                .orElse("");
        return Cell.of(value, range, marked, wording.texts().language());
    }

    /** Ends that read alike need no interval. */
    static String range(String low, String high, Wording wording) {
        return low.equals(high) ? "" : wording.text("table.range", low, high);
    }
}
