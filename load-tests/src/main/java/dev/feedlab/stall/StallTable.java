package dev.feedlab.stall;

import dev.feedlab.result.Latency;
import dev.feedlab.terminal.PlainNumber;
import dev.feedlab.terminal.TextTable;
import dev.feedlab.workload.Transport;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A result for a terminal: ASCII, at most 100 columns wide. */
public final class StallTable {

    private static final double MICROS_PER_MILLI = 1_000;
    private static final double MILLIS_PER_SECOND = 1_000;
    private static final double BYTES_PER_MIB = 1_048_576;

    private StallTable() {}

    /** Both tables, the ratios and the verdict, each line ended. */
    public static String of(StallResult result) {
        StringBuilder text = new StringBuilder();
        conditions(text, result.setup());
        healthy(text, result);
        stalled(text, result);
        verdict(text, result);
        return text.toString();
    }

    private static void conditions(StringBuilder text, StallSetup setup) {
        line(
                text,
                "%d SSE and %d WebSocket readers, %s messages/s of %d B, windows of %s s,",
                setup.readers(),
                setup.readers(),
                PlainNumber.of(setup.ratePerSecond()),
                setup.payloadBytes(),
                PlainNumber.of(setup.window().toMillis() / MILLIS_PER_SECOND));
        line(
                text,
                "without and with %d SSE and %d WebSocket readers that do not read; %,d messages retained.",
                setup.stalled(),
                setup.stalled(),
                setup.retained());
    }

    private static void healthy(StringBuilder text, StallResult result) {
        List<WindowFigures> windows = result.windows();
        TextTable table = new TextTable()
                .group("Healthy")
                .right(
                        List.of("", "pair"),
                        cells(windows, figures -> figures.window().pair()))
                .left(
                        List.of("", "stalled"),
                        cells(windows, figures -> figures.window().withStalled() ? "yes" : "no"));
        for (Transport transport : Crowd.TRANSPORTS) {
            table.group(transport.label() + ", ms");
            latency(table, "p50", transport, windows, Latency::p50);
            latency(table, "p99", transport, windows, Latency::p99);
            latency(table, "max", transport, windows, Latency::max);
        }
        table.left(List.of("faults", ""), cells(windows, StallTable::faults))
                .right(
                        List.of("late, ms", "p99"),
                        cells(
                                windows,
                                figures -> millis(figures.publisherLateness().p99())))
                .right(
                        List.of("server", "MiB"),
                        cells(windows, figures -> Math.round(figures.serverRssBytes() / BYTES_PER_MIB)));
        text.append('\n').append(table);
        line(text, "faults: messages lost/doubled/out of order; late: from when it was due until the server had it");
    }

    private static void latency(
            TextTable table,
            String name,
            Transport transport,
            List<WindowFigures> windows,
            ToDoubleFunction<Latency> micros) {
        table.right(
                List.of("", name),
                cells(
                        windows,
                        figures -> millis(micros.applyAsDouble(
                                figures.healthy().get(transport).latency()))));
    }

    private static String millis(double micros) {
        return String.format(Locale.ROOT, "%.2f", micros / MICROS_PER_MILLI);
    }

    private static Faults faults(WindowFigures figures) {
        return figures.healthy().values().stream()
                .map(ReaderFigures::faults)
                .reduce(new Faults(0, 0, 0), StallTable::sum);
    }

    private static <T> List<String> cells(List<T> rows, Function<T, Object> figure) {
        return rows.stream().map(row -> figure.apply(row).toString()).toList();
    }

    private static Faults sum(Faults some, Faults others) {
        return new Faults(
                some.lost() + others.lost(),
                some.duplicated() + others.duplicated(),
                some.reordered() + others.reordered());
    }

    /** The stalled readers of one transport in one window. */
    private record Stalled(int pair, Transport transport, Recovery recovery) {}

    private static void stalled(StringBuilder text, StallResult result) {
        List<Stalled> rows = result.windows().stream()
                .flatMap(figures -> Crowd.TRANSPORTS.stream()
                        .filter(figures.recoveries()::containsKey)
                        .map(transport -> new Stalled(
                                figures.window().pair(),
                                transport,
                                figures.recoveries().get(transport))))
                .toList();
        TextTable table = new TextTable()
                .group("Stalled")
                .right(List.of("", "pair"), cells(rows, Stalled::pair))
                .left(
                        List.of("", "transport"),
                        cells(rows, row -> row.transport().label()))
                .group("when the window ended");
        recovery(table, "written", rows, Recovery::handedOut);
        recovery(table, "behind", rows, Recovery::behind);
        recovery(table, "of window", rows, Recovery::ofTheWindow);
        table.group("after reading again");
        recovery(table, "received", rows, Recovery::received);
        recovery(table, "told gone", rows, Recovery::toldGone);
        recovery(table, "wrongly", rows, Recovery::goneThoughRetained);
        recovery(table, "cut", rows, Recovery::cut);
        table.left(List.of("", "faults"), cells(rows, row -> row.recovery().faults()));
        text.append('\n').append(table);
        line(text, "written: handed to their connections; of window: as many of those behind are the window's own;");
        line(text, "told gone: as a gap; wrongly: although still retained; cut: connections that ended too early");
    }

    private static void recovery(TextTable table, String name, List<Stalled> rows, Function<Recovery, Object> figure) {
        table.right(List.of("", name), cells(rows, row -> figure.apply(row.recovery())));
    }

    private static void verdict(StringBuilder text, StallResult result) {
        line(text, "");
        line(
                text,
                "p99 with / without stalled readers, median over pairs (%d): SSE %.2f, WebSocket %.2f; bound %.2f",
                result.setup().pairs(),
                result.medianRatio(Transport.SSE),
                result.medianRatio(Transport.WEBSOCKET),
                StallResult.BOUND);
        line(
                text,
                "largest / smallest p99 of the windows without: SSE %.2f, WebSocket %.2f (the machine's own noise)",
                result.noise(Transport.SSE),
                result.noise(Transport.WEBSOCKET));
        List<String> objections = result.objections();
        if (objections.isEmpty()) {
            line(text, "The bound holds, nobody lost anything, and the stalled readers got all they were owed.");
        }
        objections.forEach(objection -> line(text, "NOT SHOWN: %s.", objection));
        if (!result.isQuietEnough()) {
            line(
                    text,
                    "Weak evidence: noise above the bound, or one pair. Repeat on a quieter machine or with more --pairs.");
        }
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
