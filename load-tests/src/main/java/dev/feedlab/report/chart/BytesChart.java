package dev.feedlab.report.chart;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Bytes of one delivery: the message itself and what travels with it, as bars from zero. */
final class BytesChart implements Chart {

    private static final double BAR = 18;

    private final Captions captions;
    private final List<TransportFigures> transports;
    private final double most;

    BytesChart(Captions captions) {
        this.captions = captions;
        transports = captions.byTransport().transports().stream()
                .filter(transport ->
                        transport.spread(Figure.OVERHEAD_PER_DELIVERY).known())
                .toList();
        most = transports.stream()
                .mapToDouble(
                        transport -> transport.spread(Figure.BYTES_PER_DELIVERY).max())
                .max()
                .orElse(0);
    }

    @Override
    public boolean known() {
        return most > 0;
    }

    @Override
    public String name() {
        return "bytes-per-delivery";
    }

    @Override
    public String title() {
        return captions.text("chart.bytes");
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(captions.notes(captions.text("chart.bytes.subtitle"), Aspect.VOLUME));
        captions.aboutIntervals("chart.bytes.repeats", Figure.BYTES_PER_DELIVERY)
                .ifPresent(notes::add);
        return notes;
    }

    @Override
    public String description() {
        return transports.stream()
                .map(transport -> written("chart.bytes.description", transport))
                .collect(Collectors.joining(" "));
    }

    @Override
    public double height(double width) {
        return rows(new Area(0, 0, width, 0)).height();
    }

    @Override
    public void draw(Svg svg, Area area) {
        TransportRows rows = rows(area);
        Area plot = rows.plot();
        LinearScale scale = new LinearScale(most * 1.02, plot.left(), plot.right());
        for (double tick : scale.ticks(area.narrow() ? 4 : 8)) {
            rows.tick(svg, scale.at(tick), captions.numbers().plainBytes(tick));
        }
        rows.axis(svg, captions.text("chart.bytes.x"));
        rows.labels(svg);
        for (int row = 0; row < transports.size(); row++) {
            bar(svg, rows.lane(row), scale, transports.get(row));
        }
    }

    private static void bar(Svg svg, Area lane, LinearScale scale, TransportFigures transport) {
        double top = lane.bottom() - BAR;
        double message = scale.at(transport.spread(Figure.PAYLOAD_PER_DELIVERY).median());
        double all = scale.at(transport.spread(Figure.BYTES_PER_DELIVERY).median());
        svg.rectangle(new Area(lane.left(), top, message - lane.left(), BAR), Tone.MESSAGE);
        svg.rectangle(new Area(message, top, Math.max(0, all - message), BAR), Tone.of(transport.transport()));
        svg.line(lane.left(), top - 2, lane.left(), lane.bottom() + 2, Stroke.AXIS);
        Stroke ink = new Stroke(Tone.TEXT, 1.2, "");
        Whisker.across(svg, transport.interval(Figure.BYTES_PER_DELIVERY), scale::at, top + BAR / 2, ink);
    }

    private TransportRows rows(Area area) {
        List<TransportRows.Label> labels = transports.stream()
                .map(transport -> new TransportRows.Label(
                        transport.transport(),
                        captions.name(transport.transport(), Aspect.VOLUME),
                        written("chart.bytes.row", transport)))
                .toList();
        return new TransportRows(labels, area);
    }

    private String written(String key, TransportFigures transport) {
        Numbers numbers = captions.numbers();
        String message =
                numbers.bytes(transport.spread(Figure.PAYLOAD_PER_DELIVERY).median());
        String overhead =
                numbers.bytes(transport.spread(Figure.OVERHEAD_PER_DELIVERY).median());
        String all = numbers.bytes(transport.spread(Figure.BYTES_PER_DELIVERY).median());
        return captions.text(key, captions.name(transport.transport(), Aspect.VOLUME), message, overhead, all);
    }
}
