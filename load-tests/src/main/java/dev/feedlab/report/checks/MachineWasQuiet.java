package dev.feedlab.report.checks;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.Spread;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Nothing else was heavy on the machine. The load average before a run cannot tell: it remembers the run before, and
 * the build before the first one. So this looks at what others used while the runs went on, and gives the load average
 * before the first of them for comparison.
 */
final class MachineWasQuiet implements Rule {

    /**
     * Share of all cores that others may use, at the median of a transport's repeats. Some of it is the system's own
     * work on this very traffic, which many systems charge to no process.
     */
    static final double LIMIT = 0.2;

    @Override
    public Check judge(ResultsByTransport byTransport, Wording wording) {
        String title = wording.text("check.quiet");
        String before = wording.text("check.quiet.before", wording.numbers().significant(loadBefore(byTransport)));
        if (byTransport.runs().anyMatch(run -> run.machineCpuMicros() < 0)) {
            return Check.caution(title, before, wording.text("check.quiet.unknown"));
        }
        double worst = byTransport.transports().stream()
                .mapToDouble(transport -> others(byTransport, transport))
                .max()
                .orElse(Double.NaN);
        String figures = wording.text(
                        "check.quiet.figures",
                        wording.numbers().percent(worst),
                        wording.numbers().count(byTransport.results().machine().cores()),
                        wording.numbers().plainPercent(LIMIT))
                + before;
        Set<Transport> disturbed = byTransport.transports().stream()
                .filter(transport -> others(byTransport, transport) > LIMIT)
                .map(TransportFigures::transport)
                .collect(Collectors.toSet());
        return disturbed.isEmpty()
                ? Check.passed(title, figures)
                : Check.failed(
                        title,
                        figures,
                        wording.text("check.quiet.failed"),
                        disturbed,
                        Set.of(Aspect.LATENCY, Aspect.COST),
                        wording);
    }

    private static double others(ResultsByTransport byTransport, TransportFigures transport) {
        return Spread.of(transport.runs().stream().mapToDouble(run -> ProcessorTime.others(byTransport, run)))
                .median();
    }

    private static double loadBefore(ResultsByTransport byTransport) {
        return byTransport
                .runs()
                .mapToDouble(Run::loadAverageBefore)
                .limit(1)
                .filter(load -> load >= 0)
                .findFirst()
                .orElse(Double.NaN);
    }
}
