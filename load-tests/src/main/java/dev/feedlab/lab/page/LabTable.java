package dev.feedlab.lab.page;

import dev.feedlab.report.page.Cell;
import dev.feedlab.terminal.TextTable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A table in words, for the page, for Markdown and for the terminal.
 *
 * @param caption what a cell holds
 * @param corner head of the rows' names
 */
public record LabTable(String caption, String corner, List<Head> heads, List<Row> rows) {

    /**
     * A column's head.
     *
     * @param unit empty where the column needs none
     * @param fraction the most characters that a cell of it has from the decimal separator on
     */
    public record Head(String name, String unit, int fraction) {}

    /**
     * A row.
     *
     * @param mark a series' mark, as an SVG element; may be empty
     */
    public record Row(String mark, String name, List<Cell> cells) {}

    /** A column's name and unit. */
    record Column(String name, String unit) {}

    static LabTable of(String caption, String corner, List<Column> columns, List<Row> rows) {
        List<Head> heads = IntStream.range(0, columns.size())
                .mapToObj(i -> new Head(columns.get(i).name(), columns.get(i).unit(), longestFraction(rows, i)))
                .toList();
        return new LabTable(caption, corner, heads, rows);
    }

    private static int longestFraction(List<Row> rows, int column) {
        return rows.stream()
                .mapToInt(row -> row.cells().get(column).fraction().length())
                .max()
                .orElse(0);
    }

    /**
     * For a terminal, aligned on the decimal separator, each line ended.
     *
     * @param ranges whether to write the intervals too
     */
    String text(boolean ranges) {
        TextTable table = new TextTable()
                .left(List.of(corner, ""), rows.stream().map(Row::name).toList());
        for (int i = 0; i < heads.size(); i++) {
            Head head = heads.get(i);
            table.right(List.of(head.name(), head.unit()), figures(i, ranges));
        }
        return table.toString();
    }

    private List<String> figures(int column, boolean ranges) {
        List<String> fractions = padded(column, Cell::fraction);
        List<String> intervals = padded(column, cell -> ranges && !cell.range().isEmpty() ? " " + cell.range() : "");
        return IntStream.range(0, rows.size())
                .mapToObj(row -> rows.get(row).cells().get(column).whole() + fractions.get(row) + intervals.get(row))
                .toList();
    }

    private List<String> padded(int column, Function<Cell, String> part) {
        return TextTable.padded(
                rows.stream().map(row -> part.apply(row.cells().get(column))).toList());
    }
}
