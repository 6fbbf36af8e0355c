package dev.feedlab.report.chart;

import dev.feedlab.report.figures.TransportFigures;
import java.util.List;

/** One row a transport: its mark, its name and its figures, and below them a lane for what is drawn. */
final class TransportRows {

    private static final double LANE = 26;
    private static final double GAP = 12;
    private static final double AXIS = 44;
    private static final double NAME = 16;

    private final List<TransportFigures> transports;
    private final double pitch;

    TransportRows(List<TransportFigures> transports, boolean narrow) {
        this.transports = transports;
        pitch = (narrow ? 2 : 1) * Type.LABEL.lineHeight() + LANE + GAP;
    }

    double height() {
        return transports.size() * pitch + AXIS;
    }

    /** The area of all rows, without the axis below them. */
    Area rows(Area area) {
        return area.inset(8, 0, 16, AXIS);
    }

    /** The lane of one row: the part below its label. */
    Area lane(Area area, int row) {
        double bottom = area.top() + (row + 1) * pitch - GAP;
        return new Area(rows(area).left(), bottom - LANE, rows(area).width(), LANE);
    }

    /** Writes a row's label: beside the name, or below it where the width is a telephone's. */
    void label(Svg svg, Area area, int row, String name, String figures) {
        double baseline = area.top() + row * pitch + Type.LABEL.size();
        double left = rows(area).left();
        svg.mark(transports.get(row).transport(), left + 5, baseline - 4);
        svg.text(left + NAME, baseline, name, Type.LABEL);
        if (area.narrow()) {
            svg.text(left + NAME, baseline + Type.LABEL.lineHeight(), figures, Type.NOTE);
        } else {
            double after = Letters.of(Type.LABEL).width(name, Type.LABEL.size()) * 1.08 + 10;
            svg.text(left + NAME + after, baseline, figures, Type.NOTE);
        }
    }

    /** A light line of the grid through all rows, with what it stands for below. */
    void tick(Svg svg, Area area, double x, String label) {
        Area rows = rows(area);
        svg.line(x, rows.top(), x, rows.bottom(), Stroke.GRID);
        svg.text(x, rows.bottom() + 16, label, Type.NOTE.at(Type.Anchor.MIDDLE));
    }

    /** The name of the axis, below its ticks. */
    void axis(Svg svg, Area area, String name) {
        Area rows = rows(area);
        svg.text(rows.left(), rows.bottom() + 36, name, Type.NOTE);
    }
}
