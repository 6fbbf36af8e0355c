package dev.feedlab.lab.page;

import dev.feedlab.report.page.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table for a terminal, aligned on the decimal separator. */
final class TextTable {

    private static final String BETWEEN = "  ";

    private TextTable() {}

    /**
     * Writes the table, each line ended.
     *
     * @param ranges whether to write the intervals too
     */
    static String of(LabTable table, boolean ranges) {
        List<List<String>> columns = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of(table.corner(), ""));
        table.rows().forEach(row -> names.add(row.name()));
        columns.add(padded(names, false));
        for (int i = 0; i < table.heads().size(); i++) {
            columns.add(column(table, i, ranges));
        }
        return IntStream.range(0, names.size())
                .mapToObj(line -> columns.stream()
                                .map(column -> column.get(line))
                                .collect(Collectors.joining(BETWEEN))
                                .stripTrailing()
                        + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> column(LabTable table, int index, boolean ranges) {
        LabTable.Head head = table.heads().get(index);
        List<Cell> cells =
                table.rows().stream().map(row -> row.cells().get(index)).toList();
        List<String> figures = cells.stream()
                .map(cell -> cell.value()
                        + " ".repeat(head.fraction() - cell.fraction().length()))
                .toList();
        List<String> intervals = padded(cells.stream().map(Cell::range).toList(), false);
        List<String> column = new ArrayList<>(List.of(head.name(), head.unit()));
        List<String> aligned = padded(figures, true);
        for (int row = 0; row < cells.size(); row++) {
            String interval = intervals.get(row);
            column.add(ranges && !interval.isEmpty() ? aligned.get(row) + " " + interval : aligned.get(row));
        }
        return padded(column, true);
    }

    private static List<String> padded(List<String> cells, boolean right) {
        int width = cells.stream()
                .map(String::length)
                .max(Comparator.naturalOrder())
                .orElse(0);
        return cells.stream()
                .map(cell -> {
                    String padding = " ".repeat(width - cell.length());
                    return right ? padding + cell : cell + padding;
                })
                .toList();
    }
}
