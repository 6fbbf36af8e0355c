package dev.feedlab.report.chart;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.Spread;
import dev.feedlab.report.figures.TransportFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Requests a minute, as marks on a log axis: they lie too far apart for bars from zero. */
final class RequestsChart implements Chart {

    /** Keeps marks off the ends of the axis. */
    private static final double ROOM = 1.3;

    private final Captions captions;
    private final List<TransportFigures> transports;

    RequestsChart(Captions captions) {
        this.captions = captions;
        transports = captions.byTransport().transports().stream()
                .filter(transport -> perMinute(transport).min() > 0)
                .toList();
    }

    @Override
    public boolean known() {
        return !transports.isEmpty();
    }

    @Override
    public String name() {
        return "requests-per-minute";
    }

    @Override
    public String title() {
        return captions.text("chart.requests");
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(captions.notes(captions.text("chart.requests.subtitle"), Aspect.VOLUME));
        captions.aboutIntervals("chart.repeats", Figure.REQUESTS_PER_MINUTE).ifPresent(notes::add);
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
        LogScale scale = scale(rows.plot());
        for (double tick : scale.ticks()) {
            rows.tick(svg, scale.at(tick), captions.numbers().plain(tick));
        }
        rows.axis(svg, captions.text("chart.requests.x"));
        rows.labels(svg);
        for (int row = 0; row < transports.size(); row++) {
            point(svg, rows.lane(row), scale, transports.get(row));
        }
    }

    private static void point(Svg svg, Area lane, LogScale scale, TransportFigures transport) {
        double middle = lane.top() + lane.height() / 2;
        svg.line(lane.left(), middle, lane.right(), middle, Stroke.GRID);
        Spread spread = perMinute(transport);
        Whisker.across(
                svg,
                transport.interval(Figure.REQUESTS_PER_MINUTE),
                scale::at,
                middle,
                Stroke.of(transport.transport(), 1.5).solid());
        svg.mark(transport.transport(), scale.at(spread.median()), middle);
    }

    private LogScale scale(Area plot) {
        double smallest = transports.stream()
                .mapToDouble(transport -> perMinute(transport).min())
                .min()
                .orElseThrow();
        double largest = transports.stream()
                .mapToDouble(transport -> perMinute(transport).max())
                .max()
                .orElseThrow();
        return LogScale.around(smallest / ROOM, largest * ROOM, plot.left(), plot.right());
    }

    private TransportRows rows(Area area) {
        List<TransportRows.Label> labels = transports.stream()
                .map(transport -> new TransportRows.Label(
                        transport.transport(), captions.name(transport.transport(), Aspect.VOLUME), figures(transport)))
                .toList();
        return new TransportRows(labels, area);
    }

    private String figures(TransportFigures transport) {
        String perMinute = captions.numbers().significant(perMinute(transport).median());
        String requests =
                captions.numbers().count(transport.spread(Figure.REQUESTS).median());
        return transport.onlyOpened()
                ? captions.text("chart.requests.opened", perMinute, requests)
                : captions.text("chart.requests.row", perMinute);
    }

    private static Spread perMinute(TransportFigures transport) {
        return transport.spread(Figure.REQUESTS_PER_MINUTE);
    }
}
