package dev.feedlab.report.chart;

import dev.feedlab.workload.Transport;
import java.util.List;

/** One row a transport: its mark, its name and its figures, and below them a lane for what is drawn. */
final class TransportRows {

    private static final double LANE = 26;
    private static final double GAP = 12;
    private static final double AXIS = 44;
    private static final double EDGE_LEFT = 8;
    private static final double EDGE_RIGHT = 16;
    private static final double NAME = 16;

    /** A row's label. */
    record Label(Transport transport, String name, String figures) {}

    private final List<Label> labels;
    private final Area area;
    private final double pitch;

    /** Rows that begin at the top of an area and may go past its bottom: {@link #height} says how far. */
    TransportRows(List<Label> labels, Area area) {
        this.labels = labels;
        this.area = area;
        int below = labels.stream().mapToInt(label -> below(label).size()).max().orElse(0);
        pitch = (1 + below) * Type.LABEL.lineHeight() + LANE + GAP;
    }

    double height() {
        return labels.size() * pitch + AXIS;
    }

    /** The area of all rows, without the axis below them. */
    Area plot() {
        return new Area(
                area.left() + EDGE_LEFT, area.top(), area.width() - EDGE_LEFT - EDGE_RIGHT, labels.size() * pitch);
    }

    /** The lane of one row: the part below its label. */
    Area lane(int row) {
        double bottom = area.top() + (row + 1) * pitch - GAP;
        return new Area(plot().left(), bottom - LANE, plot().width(), LANE);
    }

    /** Writes the rows' labels. */
    void labels(Svg svg) {
        for (int row = 0; row < labels.size(); row++) {
            Label label = labels.get(row);
            double baseline = area.top() + row * pitch + Type.LABEL.size();
            double left = plot().left();
            svg.mark(label.transport(), left + 5, baseline - 4);
            if (area.narrow()) {
                svg.text(left + NAME, baseline, label.name(), Type.LABEL);
                svg.lines(left + NAME, baseline + Type.LABEL.lineHeight(), below(label), Type.NOTE);
            } else {
                svg.text(left + NAME, baseline, label.name(), Type.LABEL, label.figures(), Type.NOTE);
            }
        }
    }

    /** On a telephone the figures stand below the name, elsewhere beside it. */
    private List<String> below(Label label) {
        return area.narrow()
                ? Letters.of(Type.NOTE).wrap(label.figures(), Type.NOTE.size(), plot().width() - NAME)
                : List.of();
    }

    /** A light line of the grid through all rows, with what it stands for below. */
    void tick(Svg svg, double x, String label) {
        svg.line(x, plot().top(), x, plot().bottom(), Stroke.GRID);
        svg.text(x, plot().bottom() + 16, label, Type.NOTE.at(Type.Anchor.MIDDLE));
    }

    /** The name of the axis, below its ticks. */
    void axis(Svg svg, String name) {
        svg.text(plot().left(), plot().bottom() + 36, name, Type.NOTE);
    }
}
