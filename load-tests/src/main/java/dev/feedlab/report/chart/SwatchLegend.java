package dev.feedlab.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Says what each filling stands for, as many side by side as there is room for. */
final class SwatchLegend {

    private static final double BOX = 14;
    private static final double BOX_GAP = 6;
    private static final double BETWEEN = 20;
    private static final double LINE = 20;
    private static final double TOP = 8;

    /** One filling and its name. */
    record Entry(Swatch swatch, String name) {}

    private record Placed(Entry entry, double x, int line) {}

    private final Area area;
    private final List<Placed> placed = new ArrayList<>();
    private final int lines;

    SwatchLegend(List<Entry> entries, Area area) {
        this.area = area;
        double x = area.left();
        int line = 0;
        for (Entry entry : entries) {
            double width = BOX + BOX_GAP + Letters.of(Type.NOTE).widestWidth(entry.name(), Type.NOTE.size());
            if (x > area.left() && x + width > area.right()) {
                x = area.left();
                line++;
            }
            placed.add(new Placed(entry, x, line));
            x += width + BETWEEN;
        }
        lines = line + 1;
    }

    double height() {
        return TOP + lines * LINE;
    }

    void draw(Svg svg) {
        for (Placed each : placed) {
            double top = area.top() + TOP + each.line() * LINE;
            each.entry().swatch().fill(svg, new Area(each.x(), top, BOX, BOX), Tone.TEXT);
            svg.text(
                    each.x() + BOX + BOX_GAP,
                    top + Type.NOTE.size() - 1,
                    each.entry().name(),
                    Type.NOTE);
        }
    }
}
