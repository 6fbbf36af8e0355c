package dev.feedlab.report.chart;

import java.io.IOException;

/**
 * One chart in every form that the report needs, all from the same drawing.
 *
 * @param name of its files, without ending
 * @param title the question that it answers
 * @param notes what was measured, under which conditions, and how to read it
 * @param description the answer in words and figures
 * @param wide SVG for the page on a screen, without title and notes
 * @param narrow the same for the page on a telephone
 * @param paper the same for paper, with letters as shapes
 * @param file SVG as a file of its own, with title and notes
 * @param outlined the same with letters as shapes
 */
public record ChartImages(
        String name,
        String title,
        String notes,
        String description,
        String wide,
        String narrow,
        String paper,
        String file,
        String outlined) {

    private static final double WIDE = 760;
    private static final double NARROW = 344;

    static ChartImages of(Chart chart) {
        ChartSheet wide = new ChartSheet(chart, WIDE);
        return new ChartImages(
                chart.name(),
                chart.title(),
                String.join(" ", chart.notes()),
                chart.description(),
                wide.bare(Medium.PAGE, chart.name()),
                new ChartSheet(chart, NARROW).bare(Medium.PAGE, chart.name() + "-narrow"),
                wide.bare(Medium.PIXELS, chart.name()),
                wide.svg(Medium.FILE, chart.name()),
                wide.svg(Medium.PIXELS, chart.name()));
    }

    /**
     * The chart as PNG, 300 dots an inch.
     *
     * @throws IOException if this machine cannot draw it
     */
    public byte[] png() throws IOException {
        return Pixels.png(outlined);
    }
}
