package dev.feedlab.report.checks;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Numbers;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.LatencyParts;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The server had processor time to spare: in its busiest thread, because one thread that writes to all subscribers is at its
 * limit long before all cores are; in all cores together; and in time, so that a message had been written to all before the
 * next one came. Beyond the limits messages wait for the processor, and what is compared is which transport is overloaded
 * first.
 */
final class ServerHadHeadroom implements Rule {

    @Override
    public Check judge(ResultsByTransport byTransport, Wording wording) {
        String title = wording.text("check.server");
        Gauge threads = Headroom.threads(byTransport, Run::serverThreads);
        Gauge waits = Headroom.waits(byTransport, transport -> transport != Transport.POLLING, LatencyParts::server);
        Gauge cores = Gauge.ofWorstRuns(
                byTransport,
                Headroom.PROCESS_LIMIT,
                run -> ProcessorTime.sameMachine(byTransport) ? ProcessorTime.server(byTransport, run) : Double.NaN);
        String figures = Stream.of(
                        Headroom.written(byTransport, Run::serverThreads, "check.process.server", wording),
                        cores(cores, byTransport, wording),
                        waits(waits, wording))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        Set<Transport> busy = Stream.of(threads, waits, cores)
                .flatMap(gauge -> gauge.beyond().stream())
                .collect(Collectors.toSet());
        if (!busy.isEmpty()) {
            return Check.failed(
                    title, figures, wording.text("check.server.failed"), busy, Set.of(Aspect.LATENCY), wording);
        }
        return threads.known() || cores.known()
                ? Check.passed(title, figures)
                : Check.caution(title, figures, wording.text("check.server.caution"));
    }

    private static String cores(Gauge cores, ResultsByTransport byTransport, Wording wording) {
        Numbers numbers = wording.numbers();
        if (cores.known()) {
            return wording.text(
                    "check.server.figures",
                    numbers.percent(cores.worst()),
                    numbers.count(byTransport.results().machine().cores()),
                    numbers.plainPercent(cores.limit()));
        }
        double used = byTransport
                .runs()
                .mapToDouble(run -> (double) run.serverCpuMicros() / run.windowMicros())
                .max()
                .orElse(Double.NaN);
        return wording.text("check.server.figures.elsewhere", numbers.significant(used));
    }

    private static String waits(Gauge waits, Wording wording) {
        return waits.known()
                ? wording.text(
                        "check.server.figures.waits",
                        wording.numbers().time(waits.worst()),
                        wording.numbers().plainTime(waits.limit()))
                : "";
    }
}
