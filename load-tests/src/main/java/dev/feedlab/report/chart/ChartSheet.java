package dev.feedlab.report.chart;

import java.util.List;

/** Sets a chart in a given width, under its title and notes or without them. */
final class ChartSheet {

    private static final double EDGE = 8;
    private static final double AFTER_TITLE = 2;
    private static final double AFTER_NOTES = 12;

    private final Chart chart;
    private final double width;
    private final List<String> title;
    private final List<String> notes;

    ChartSheet(Chart chart, double width) {
        this.chart = chart;
        this.width = width;
        title = wrap(chart.title(), Type.TITLE);
        notes = wrap(String.join(" ", chart.notes()), Type.NOTE);
    }

    private List<String> wrap(String text, Type type) {
        return Letters.of(type).wrap(text, type.size(), width - 2 * EDGE);
    }

    /** The drawing alone, for a page that writes title and notes itself. */
    String bare(Medium medium, String id) {
        double body = chart.height(width - 2 * EDGE);
        Svg svg = new Svg(medium, id, width, body + 2 * EDGE, chart.title(), description());
        chart.draw(svg, new Area(EDGE, EDGE, width - 2 * EDGE, body));
        return svg.finish();
    }

    /** The whole, as a file that stands alone. */
    String svg(Medium medium, String id) {
        double head = EDGE
                + title.size() * Type.TITLE.lineHeight()
                + AFTER_TITLE
                + notes.size() * Type.NOTE.lineHeight()
                + AFTER_NOTES;
        double body = chart.height(width - 2 * EDGE);
        double height = head + body + EDGE;
        Svg svg = new Svg(medium, id, width, height, chart.title(), description());
        svg.rectangle(new Area(0, 0, width, height), Tone.SURFACE);
        double below = lines(svg, EDGE, title, Type.TITLE) + AFTER_TITLE;
        lines(svg, below, notes, Type.NOTE);
        chart.draw(svg, new Area(EDGE, head, width - 2 * EDGE, body));
        return svg.finish();
    }

    private static double lines(Svg svg, double top, List<String> lines, Type type) {
        double at = top;
        for (String line : lines) {
            svg.text(EDGE, at + type.size(), line, type);
            at += type.lineHeight();
        }
        return at;
    }

    private String description() {
        return String.join(" ", chart.notes()) + " " + chart.description();
    }
}
