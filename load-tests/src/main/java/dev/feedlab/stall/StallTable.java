package dev.feedlab.stall;

import dev.feedlab.result.Latency;
import dev.feedlab.workload.Transport;
import java.util.List;
import java.util.Locale;

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
                plain(setup.ratePerSecond()),
                setup.payloadBytes(),
                plain(setup.window().toMillis() / MILLIS_PER_SECOND));
        line(
                text,
                "without and with %d SSE and %d WebSocket readers that do not read; %,d messages retained.",
                setup.stalled(),
                setup.stalled(),
                setup.retained());
    }

    private static void healthy(StringBuilder text, StallResult result) {
        line(text, "");
        line(text, "Healthy       SSE, ms                  WebSocket, ms            faults   late, ms  server");
        line(text, "pair stalled     p50     p99     max      p50     p99     max            p99       MiB");
        for (WindowFigures figures : result.windows()) {
            ReaderFigures sse = figures.healthy().get(Transport.SSE);
            ReaderFigures webSocket = figures.healthy().get(Transport.WEBSOCKET);
            line(
                    text,
                    "%4d %-7s %s %s   %-8s %8.2f %7.0f",
                    figures.window().pair(),
                    figures.window().withStalled() ? "yes" : "no",
                    latency(sse.latency()),
                    latency(webSocket.latency()),
                    sum(sse.faults(), webSocket.faults()),
                    figures.publisherLateness().p99() / MICROS_PER_MILLI,
                    figures.serverRssBytes() / BYTES_PER_MIB);
        }
        line(text, "faults: messages lost/doubled/out of order; late: from when it was due until the server had it");
    }

    private static String latency(Latency latency) {
        return String.format(
                Locale.ROOT,
                "%7.2f %7.2f %7.2f ",
                latency.p50() / MICROS_PER_MILLI,
                latency.p99() / MICROS_PER_MILLI,
                latency.max() / MICROS_PER_MILLI);
    }

    private static Faults sum(Faults some, Faults others) {
        return new Faults(
                some.lost() + others.lost(),
                some.duplicated() + others.duplicated(),
                some.reordered() + others.reordered());
    }

    private static void stalled(StringBuilder text, StallResult result) {
        line(text, "");
        line(text, "Stalled        when the window ended          after reading again");
        line(text, "pair transport   written  behind of window     received  told gone  wrongly  cut  faults");
        for (WindowFigures figures : result.windows()) {
            for (Transport transport : Crowd.TRANSPORTS) {
                Recovery recovery = figures.recoveries().get(transport);
                if (recovery != null) {
                    line(
                            text,
                            "%4d %-9s %9d %7d %9d %12d %10d %8d %4d  %s",
                            figures.window().pair(),
                            transport.label(),
                            recovery.handedOut(),
                            recovery.behind(),
                            recovery.ofTheWindow(),
                            recovery.received(),
                            recovery.toldGone(),
                            recovery.goneThoughRetained(),
                            recovery.cut(),
                            recovery.faults());
                }
            }
        }
        line(text, "written: handed to their connections; of window: as many of those behind are the window's own;");
        line(text, "told gone: as a gap; wrongly: although still retained; cut: connections that ended too early");
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

    /** A figure that somebody chose, without needless decimals. */
    private static String plain(double chosen) {
        return chosen == Math.rint(chosen) ? Long.toString((long) chosen) : Double.toString(chosen);
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
