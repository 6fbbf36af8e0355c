package dev.feedlab.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table for a terminal: columns beside one another, each as wide as its longest line. A column's first lines are its
 * heads, for instance its name and its unit; all columns of a table have equally many heads, and equally many cells.
 */
public final class TextTable {

    private static final int BETWEEN = 2;

    private record Column(List<String> lines, boolean right) {

        int width() {
            return lines.stream().mapToInt(String::length).max().orElse(0);
        }
    }

    /** A text above several columns, from the left end of the first of them on. */
    private record Group(int firstColumn, String name) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();

    /** Adds a column that is aligned at its left end. */
    public TextTable left(List<String> heads, List<String> cells) {
        return add(heads, cells, false);
    }

    /** Adds a column that is aligned at its right end. */
    public TextTable right(List<String> heads, List<String> cells) {
        return add(heads, cells, true);
    }

    private TextTable add(List<String> heads, List<String> cells, boolean right) {
        columns.add(new Column(Stream.concat(heads.stream(), cells.stream()).toList(), right));
        return this;
    }

    /** Names the columns that follow together, in the line of their first heads, which they leave empty for it. */
    public TextTable group(String name) {
        groups.add(new Group(columns.size(), name));
        return this;
    }

    /** The same cells with blanks behind, all as long as the longest: fractions so that their points are aligned. */
    public static List<String> padded(List<String> cells) {
        int width = new Column(cells, false).width();
        return cells.stream()
                .map(cell -> cell + " ".repeat(width - cell.length()))
                .toList();
    }

    /** The table, each line ended, and without blanks at its end. */
    @Override
    public String toString() {
        return IntStream.range(0, columns.get(0).lines().size())
                .mapToObj(index -> line(index).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private String line(int index) {
        StringBuilder line = new StringBuilder();
        int left = 0;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String cell = column.lines().get(index);
            if (index == 0) {
                write(line, left, groupAt(i));
            }
            write(line, left + (column.right() ? column.width() - cell.length() : 0), cell);
            left += column.width() + BETWEEN;
        }
        return line.toString();
    }

    private String groupAt(int column) {
        return groups.stream()
                .filter(group -> group.firstColumn() == column)
                .map(Group::name)
                .findFirst()
                .orElse("");
    }

    private static void write(StringBuilder line, int from, String text) {
        if (!text.isEmpty()) {
            line.append(" ".repeat(Math.max(0, from - line.length()))).append(text);
        }
    }
}
