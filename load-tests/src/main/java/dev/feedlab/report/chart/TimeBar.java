package dev.feedlab.report.chart;

import dev.feedlab.report.figures.LatencyPart;
import dev.feedlab.report.figures.LatencySplit;
import dev.feedlab.report.text.Numbers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A transport's bar of {@link LatencyLedgerChart}. */
record TimeBar(Svg svg, Area lane, LinearScale scale, Numbers numbers) {

    private static final double BAR = 20;
    private static final double GAP = 1;

    /** Least width of a part of which something can be seen. */
    private static final double LEAST = 1;

    private static final double AROUND_VALUE = 3;
    private static final double CUT_WIDTH = 5;
    private static final double CUT_SLANT = 6;

    /**
     * Draws it.
     *
     * @param longer by how much its longest part is drawn longer than it is, in microseconds: below 0 where it is cut, else 0
     */
    void draw(LatencySplit split, double longer) {
        LatencyPart longest = Arrays.stream(LatencyPart.values())
                .max(Comparator.comparingDouble(part -> LatencyLedgerChart.micros(split, part)))
                .orElseThrow();
        double top = lane.bottom() - BAR;
        double micros = 0;
        for (LatencyPart part : LatencyPart.values()) {
            double own = LatencyLedgerChart.micros(split, part);
            double from = scale.at(micros);
            micros += part == longest ? own + longer : own;
            double width = Math.max(LEAST, scale.at(micros) - from - GAP);
            Area area = new Area(from, top, width, BAR);
            Swatch.of(part).fill(svg, area, Tone.of(split.transport().transport()));
            if (part == longest && longer < 0) {
                cut(area);
            }
            value(area, numbers.time(own));
        }
        svg.line(lane.left(), top - 2, lane.left(), lane.bottom() + 2, Stroke.AXIS);
    }

    /** Two slanted gaps, on both sides of the value in the middle. */
    private void cut(Area area) {
        for (double share : List.of(0.2, 0.8)) {
            double x = area.left() + share * area.width();
            Stroke gap = new Stroke(Tone.SURFACE, CUT_WIDTH, "");
            svg.line(x - CUT_SLANT / 2, area.bottom() + 2, x + CUT_SLANT / 2, area.top() - 2, gap);
            for (double edge : List.of(-CUT_WIDTH / 2, CUT_WIDTH / 2)) {
                Stroke ink = new Stroke(Tone.TEXT, 1, "");
                svg.line(x + edge - CUT_SLANT / 2, area.bottom() + 2, x + edge + CUT_SLANT / 2, area.top() - 2, ink);
            }
        }
    }

    /** The part's value on a plain ground, where it has room. */
    private void value(Area area, String value) {
        double width = Letters.of(Type.NOTE).widestWidth(value, Type.NOTE.size()) + 2 * AROUND_VALUE;
        if (width + 2 * AROUND_VALUE > area.width()) {
            return;
        }
        double middle = area.left() + area.width() / 2;
        svg.rectangle(new Area(middle - width / 2, area.top() + 2, width, area.height() - 4), Tone.SURFACE);
        svg.text(middle, area.top() + 14, value, new Type(12, false, Tone.TEXT, Type.Anchor.MIDDLE));
    }
}
