package dev.feedlab.report.page;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Columns of a table for spreadsheets and statistics: every number whole, units in the heads, points as decimals.
 *
 * @param <R> what a line is made of
 */
public final class CsvColumns<R> {

    private final Map<String, Function<R, Object>> columns = new LinkedHashMap<>();

    /** Adds a column behind the others: its head, and what stands below it. */
    public CsvColumns<R> add(String head, Function<R, Object> value) {
        columns.put(head, value);
        return this;
    }

    /** The heads, and a line for each row in their order. A figure that is not finite is an empty field. */
    public String of(List<R> rows) {
        CsvSchema.Builder heads = CsvSchema.builder();
        columns.keySet().forEach(heads::addColumn);
        StringWriter written = new StringWriter();
        try (SequenceWriter csv =
                new CsvMapper().writer(heads.build().withHeader()).writeValues(written)) {
            for (R row : rows) {
                csv.write(columns.values().stream()
                        .map(column -> field(column.apply(row)))
                        .toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toString();
    }

    private static Object field(Object value) {
        return value instanceof Double number && !Double.isFinite(number) ? "" : value;
    }
}
