package dev.feedlab.report.page;

import dev.feedlab.report.chart.TransportMark;
import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Run;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * A table with the transports across.
 *
 * @param heads the transports; empty where there is nothing to show
 * @param groups of rows, in their order
 */
public record AcrossTable(List<Head> heads, List<Group> groups) {

    /** A table without anything. */
    static final AcrossTable NOTHING = new AcrossTable(List.of(), List.of());

    /**
     * A transport.
     *
     * @param mark its mark, as an SVG element
     * @param marked whether its figures rest on a check that failed
     */
    public record Head(String mark, String name, boolean marked) {

        static Head of(TransportFigures transport, Aspect aspect, Reliability reliability, Wording wording) {
            return new Head(
                    TransportMark.inline(transport.transport()),
                    wording.texts().name(transport.transport()),
                    !reliability.holds(transport.transport(), aspect));
        }
    }

    /**
     * Rows that belong together.
     *
     * @param name may be empty
     */
    public record Group(String name, List<Row> rows) {}

    /**
     * One figure of all transports.
     *
     * @param meaning what it is, in a sentence; may be empty
     * @param sum whether it adds others up
     * @param entries one for each head
     */
    public record Row(String name, String meaning, boolean sum, List<Entry> entries) {}

    /**
     * A transport's figure.
     *
     * @param value empty where the transport has none
     * @param beside its interval, or what it is to be compared with; may be empty
     */
    public record Entry(String value, String beside) {

        static final Entry NONE = new Entry("", "");

        /** The median over the repeats, with its interval where the ends read differently. */
        static Entry of(
                TransportFigures transport,
                ToDoubleFunction<Run> figure,
                DoubleFunction<String> written,
                Wording wording) {
            String interval = transport
                    .interval(figure)
                    .map(ends -> Column.range(written.apply(ends.low()), written.apply(ends.high()), wording))
                    .orElse("");
            return transport.spread(figure).known()
                    ? new Entry(written.apply(transport.spread(figure).median()), interval)
                    : NONE;
        }
    }
}
