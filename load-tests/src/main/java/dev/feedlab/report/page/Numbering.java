package dev.feedlab.report.page;

import dev.feedlab.report.text.Texts;

/** Counts tables and figures in the order in which a template sets them; one for each rendering. */
public final class Numbering {

    private final Texts texts;
    private int tables;
    private int figures;

    Numbering(Texts texts) {
        this.texts = texts;
    }

    /** The next table's name: "Table 1". */
    public String nextTable() {
        tables++;
        return texts.text("numbered.table", tables);
    }

    /** The next figure's name: "Figure 1". */
    public String nextFigure() {
        figures++;
        return texts.text("numbered.figure", figures);
    }
}
