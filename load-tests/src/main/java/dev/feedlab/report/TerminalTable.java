package dev.feedlab.report;

import dev.feedlab.report.checks.Check;
import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.checks.Status;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.Tail;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Numbers;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Results;
import dev.feedlab.result.Run;
import dev.feedlab.terminal.TextTable;
import dev.feedlab.workload.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The comparison as a table for a terminal: ASCII, aligned on the decimal point, at most 100 columns wide. */
public final class TerminalTable {

    /** Beside a figure that a failed check spoils. */
    private static final String MARK = "*";

    private record Column(String head, String unit, Figure figure, double divisor) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("requests", "/dlv", Figure.REQUESTS_PER_DELIVERY, 1),
            new Column("bytes", "B/dlv", Figure.BYTES_PER_DELIVERY, 1),
            new Column("overhead", "B/dlv", Figure.OVERHEAD_PER_DELIVERY, 1),
            new Column("p50", "ms", Figure.P50, 1000),
            new Column("p99", "ms", Figure.P99, 1000),
            new Column("p99.9", "ms", Figure.P999, 1000),
            new Column("longest", "ms", Figure.MAX, 1000),
            new Column("CPU", "us/dlv", Figure.CPU_PER_DELIVERY, 1));

    private TerminalTable() {}

    /**
     * Writes the table, each line ended.
     *
     * <p>Figures are medians over the repeats, {@code longest} the longest delivery of all of them; {@code dlv} is a delivery,
     * one message arriving at one subscriber.
     */
    public static String of(Results results) {
        ResultsByTransport comparison = ResultsByTransport.of(results);
        Reliability verdict = Reliability.of(comparison, Wording.in(Locale.ENGLISH));
        Numbers numbers = new Numbers(Locale.ENGLISH);
        TextTable table = new TextTable().left(List.of("", "transport"), labels(comparison));
        Tail tail = Tail.ofEach(comparison);
        for (Column column :
                COLUMNS.stream().filter(each -> tail.gives(each.figure())).toList()) {
            table.right(List.of(column.head(), column.unit()), cells(comparison, verdict, column, numbers));
        }
        table.left(List.of("", "complete"), completeness(comparison, numbers));
        return table + note(comparison) + opening(comparison) + checks(verdict);
    }

    private static List<String> labels(ResultsByTransport comparison) {
        return comparison.transports().stream()
                .map(figures -> figures.transport().label())
                .toList();
    }

    private static List<String> cells(
            ResultsByTransport comparison, Reliability verdict, Column column, Numbers numbers) {
        List<String> values = comparison.transports().stream()
                .map(figures -> cell(figures, verdict, column, numbers))
                .toList();
        List<String> fractions = TextTable.padded(
                values.stream().map(value -> value.substring(whole(value))).toList());
        return IntStream.range(0, values.size())
                .mapToObj(row -> values.get(row).substring(0, whole(values.get(row))) + fractions.get(row))
                .toList();
    }

    private static String cell(TransportFigures figures, Reliability verdict, Column column, Numbers numbers) {
        double value = figures.value(column.figure()) / column.divisor();
        if (!Double.isFinite(value)) {
            return "-";
        }
        boolean sound = verdict.holds(figures.transport(), column.figure().aspect());
        return numbers.significant(value) + (sound ? "" : MARK);
    }

    /** How much of it stands before its decimal point, or before the mark where it has none. */
    private static int whole(String value) {
        int point = value.indexOf('.');
        int mark = value.indexOf(MARK);
        int end = point >= 0 ? point : mark;
        return end < 0 ? value.length() : end;
    }

    private static List<String> completeness(ResultsByTransport comparison, Numbers numbers) {
        return comparison.transports().stream()
                .map(figures -> completeness(figures, numbers))
                .toList();
    }

    private static String completeness(TransportFigures figures, Numbers numbers) {
        if (figures.runs().stream().allMatch(Run::deliveredEverything)) {
            long deliveries = figures.runs().stream().mapToLong(Run::deliveries).sum();
            return "all " + numbers.count(deliveries);
        }
        long lost = figures.runs().stream().mapToLong(Run::lost).sum();
        long doubled = figures.runs().stream().mapToLong(Run::duplicated).sum();
        long reordered = figures.runs().stream().mapToLong(Run::reordered).sum();
        return "NO: " + numbers.count(lost) + "/" + numbers.count(doubled) + "/" + numbers.count(reordered);
    }

    /** What failed, and for whom; nothing where nothing did. */
    private static String checks(Reliability verdict) {
        List<Check> failed = verdict.checks().stream()
                .filter(check -> check.status() == Status.FAILED)
                .toList();
        if (failed.isEmpty()) {
            return "";
        }
        String head = "%s %d of %d checks failed; nothing is concluded from these figures, and the report says why:%n"
                .formatted(MARK, failed.size(), verdict.checks().size());
        return head + failed.stream().map(TerminalTable::failure).collect(Collectors.joining());
    }

    private static String failure(Check check) {
        String transports =
                check.transports().stream().sorted().map(Transport::label).collect(Collectors.joining(", "));
        return "  not so: " + check.title() + (transports.isEmpty() ? "" : " (" + transports + ")") + "\n";
    }

    /** The requests before the minutes that are counted; nothing where there were none. */
    private static String opening(ResultsByTransport comparison) {
        String opened = comparison.transports().stream()
                .filter(figures -> figures.spread(Figure.OPENING_REQUESTS).median() > 0)
                .map(figures -> "%.0f (%s)"
                        .formatted(
                                figures.spread(Figure.OPENING_REQUESTS).median(),
                                figures.transport().label()))
                .collect(Collectors.joining(", "));
        return opened.isEmpty() ? "" : "requests that opened the subscriptions, once: " + opened + "\n";
    }

    private static String note(ResultsByTransport comparison) {
        List<String> notes = new ArrayList<>();
        notes.add("dlv: one message arriving at one subscriber");
        if (comparison.repeated()) {
            notes.add("medians over the repeats, longest of all runs");
        }
        boolean incomplete = comparison.runs().anyMatch(run -> !run.deliveredEverything());
        if (incomplete) {
            notes.add("NO: lost/doubled/out of order");
        }
        if (!comparison.results().complete()) {
            notes.add("stopped before the last run");
        }
        return String.join("; ", notes) + "\n";
    }
}
