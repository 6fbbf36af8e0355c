package dev.feedlab.report.chart;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.Spread;
import dev.feedlab.report.figures.TransportFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Requests for one delivery, as bars from zero: some transports make none once they are open. */
final class RequestsChart implements Chart {

    private static final double BAR = 18;

    private final Captions captions;
    private final List<TransportFigures> transports;
    private final double most;

    RequestsChart(Captions captions) {
        this.captions = captions;
        transports = captions.byTransport().transports().stream()
                .filter(transport -> perDelivery(transport).known())
                .toList();
        most = transports.stream()
                .mapToDouble(transport -> perDelivery(transport).max())
                .max()
                .orElse(0);
    }

    @Override
    public boolean known() {
        return most > 0;
    }

    @Override
    public String name() {
        return "requests-per-delivery";
    }

    @Override
    public String title() {
        return captions.text("chart.requests");
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(captions.notes(captions.text("chart.requests.subtitle"), Aspect.VOLUME));
        captions.aboutIntervals("chart.requests.repeats", Figure.REQUESTS_PER_DELIVERY)
                .ifPresent(notes::add);
        return notes;
    }

    @Override
    public String description() {
        return transports.stream()
                .map(transport -> captions.text(
                        "chart.requests.description",
                        captions.name(transport.transport(), Aspect.VOLUME),
                        figures(transport)))
                .collect(Collectors.joining(" "));
    }

    @Override
    public double height(double width) {
        return rows(new Area(0, 0, width, 0)).height();
    }

    @Override
    public void draw(Svg svg, Area area) {
        TransportRows rows = rows(area);
        LinearScale scale =
                new LinearScale(most * 1.02, rows.plot().left(), rows.plot().right());
        for (double tick : scale.ticks(area.narrow() ? 4 : 8)) {
            rows.tick(svg, scale.at(tick), captions.numbers().plain(tick));
        }
        rows.axis(svg, captions.text("chart.requests.x"));
        rows.labels(svg);
        for (int row = 0; row < transports.size(); row++) {
            bar(svg, rows.lane(row), scale, transports.get(row));
        }
    }

    private static void bar(Svg svg, Area lane, LinearScale scale, TransportFigures transport) {
        double top = lane.bottom() - BAR;
        double end = scale.at(perDelivery(transport).median());
        svg.rectangle(new Area(lane.left(), top, end - lane.left(), BAR), Tone.of(transport.transport()));
        svg.line(lane.left(), top - 2, lane.left(), lane.bottom() + 2, Stroke.AXIS);
        Stroke ink = new Stroke(Tone.TEXT, 1.2, "");
        Whisker.across(svg, transport.interval(Figure.REQUESTS_PER_DELIVERY), scale::at, top + BAR / 2, ink);
    }

    private TransportRows rows(Area area) {
        List<TransportRows.Label> labels = transports.stream()
                .map(transport -> new TransportRows.Label(
                        transport.transport(), captions.name(transport.transport(), Aspect.VOLUME), figures(transport)))
                .toList();
        return new TransportRows(labels, area);
    }

    private String figures(TransportFigures transport) {
        String perDelivery =
                captions.numbers().significant(perDelivery(transport).median());
        double opening = transport.spread(Figure.OPENING_REQUESTS).median();
        return opening > 0
                ? captions.text(
                        "chart.requests.opened", perDelivery, captions.numbers().count(opening))
                : captions.text("chart.requests.row", perDelivery);
    }

    private static Spread perDelivery(TransportFigures transport) {
        return transport.spread(Figure.REQUESTS_PER_DELIVERY);
    }
}
