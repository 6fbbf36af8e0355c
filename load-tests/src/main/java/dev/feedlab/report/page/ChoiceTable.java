package dev.feedlab.report.page;

import dev.feedlab.report.chart.TransportMark;
import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.PairDifference;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.findings.Undecided;
import dev.feedlab.report.page.AcrossTable.Entry;
import dev.feedlab.report.text.Wording;
import dev.feedlab.workload.Transport;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/**
 * When each transport is the right choice, and what these results say of it.
 *
 * @param rows one for each transport that was measured
 */
public record ChoiceTable(List<Row> rows) {

    /**
     * One transport.
     *
     * @param mark its mark, as an SVG element
     * @param when what holds of it wherever it is used
     * @param latency what was measured, and beside it how it stands to the others as far as checks and repeats allow
     * @param volume likewise
     * @param cost likewise
     */
    public record Row(String mark, String name, String when, Entry latency, Entry volume, Entry cost) {}

    private static final Map<Transport, String> WHEN = Map.of(
            Transport.POLLING, "choose.polling",
            Transport.LONG_POLLING, "choose.long-polling",
            Transport.SSE, "choose.sse",
            Transport.WEBSOCKET, "choose.websocket");

    private static final Map<Aspect, String> ALIKE = Map.of(
            Aspect.LATENCY, "choose.alike",
            Aspect.VOLUME, "choose.alike.volume",
            Aspect.COST, "choose.alike.cost");

    private static final Map<Aspect, String> LEAST = Map.of(
            Aspect.LATENCY, "choose.least",
            Aspect.VOLUME, "choose.least.volume",
            Aspect.COST, "choose.least.cost");

    private static final Map<Aspect, String> MOST = Map.of(
            Aspect.LATENCY, "choose.most",
            Aspect.VOLUME, "choose.most.volume",
            Aspect.COST, "choose.most.cost");

    static ChoiceTable of(ResultsByTransport byTransport, Reliability reliability, Wording wording) {
        Maker maker = new Maker(byTransport, reliability, wording);
        return new ChoiceTable(byTransport.transports().stream().map(maker::row).toList());
    }

    private record Maker(ResultsByTransport byTransport, Reliability reliability, Wording wording) {

        Row row(TransportFigures figures) {
            Transport transport = figures.transport();
            return new Row(
                    TransportMark.inline(transport),
                    wording.texts().name(transport),
                    wording.text(WHEN.get(transport)),
                    said(figures, Figure.P50, latency(figures)),
                    said(figures, Figure.BYTES_PER_DELIVERY, volume(figures)),
                    said(figures, Figure.CPU_PER_DELIVERY, time(figures, Figure.CPU_PER_DELIVERY)));
        }

        private String latency(TransportFigures figures) {
            return wording.text("choose.latency", time(figures, Figure.P50), time(figures, Figure.P99));
        }

        private String volume(TransportFigures figures) {
            return wording.text(
                    "choose.volume",
                    written(figures, Figure.BYTES_PER_DELIVERY, wording.numbers()::bytes),
                    written(figures, Figure.REQUESTS_PER_DELIVERY, wording.numbers()::significant));
        }

        private String time(TransportFigures figures, Figure figure) {
            return written(figures, figure, wording.numbers()::time);
        }

        private static String written(TransportFigures figures, Figure figure, DoubleFunction<String> unit) {
            return unit.apply(figures.value(figure));
        }

        /** The figures, and how the one that ranks them stands to the others. */
        private Entry said(TransportFigures figures, Figure ranked, String value) {
            return reliability.holds(figures.transport(), ranked.aspect())
                    ? new Entry(value, place(figures, ranked))
                    : new Entry(value + "†", wording.text("choose.withheld"));
        }

        private String place(TransportFigures figures, Figure figure) {
            List<TransportFigures> sound = reliability.sound(byTransport, figure.aspect()).stream()
                    .filter(each -> each.spread(figure).known())
                    .toList();
            List<Transport> alike = alike(figures, figure, sound);
            if (!alike.isEmpty()) {
                List<String> names = alike.stream().map(wording.texts()::name).toList();
                return wording.text(ALIKE.get(figure.aspect()), wording.texts().list(names));
            }
            boolean undecidable = figure.aspect().byChance() && !reliability.enoughRepeats();
            return sound.size() < 2 || undecidable ? "" : rank(figures.value(figure), figure, sound);
        }

        private String rank(double own, Figure figure, List<TransportFigures> all) {
            if (all.stream().allMatch(each -> each.value(figure) >= own)) {
                return wording.text(LEAST.get(figure.aspect()));
            }
            return all.stream().allMatch(each -> each.value(figure) <= own)
                    ? wording.text(MOST.get(figure.aspect()))
                    : "";
        }

        private List<Transport> alike(TransportFigures figures, Figure figure, List<TransportFigures> sound) {
            if (figure.aspect() == Aspect.VOLUME) {
                return sound.stream()
                        .filter(each ->
                                each != figures && PairDifference.alike(each.value(figure) / figures.value(figure)))
                        .map(TransportFigures::transport)
                        .toList();
            }
            return Undecided.of(figure, sound, reliability.enoughRepeats()).from(figures.transport());
        }
    }
}
