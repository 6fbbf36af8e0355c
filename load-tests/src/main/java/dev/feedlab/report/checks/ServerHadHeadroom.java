package dev.feedlab.report.checks;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The server had processor time to spare. Above the limit messages wait for its processor, and what is compared is
 * which transport is overloaded first.
 */
final class ServerHadHeadroom implements Rule {

    /** Share of all cores that the server may use. */
    static final double LIMIT = 0.6;

    @Override
    public Check judge(ResultsByTransport byTransport, Wording wording) {
        String title = wording.text("check.server");
        if (!ProcessorTime.sameMachine(byTransport)) {
            return Check.caution(title, elsewhere(byTransport, wording), wording.text("check.server.caution"));
        }
        double worst = byTransport
                .runs()
                .mapToDouble(run -> ProcessorTime.server(byTransport, run))
                .max()
                .orElse(Double.NaN);
        String figures = wording.text(
                "check.server.figures",
                wording.numbers().percent(worst),
                wording.numbers().count(byTransport.results().machine().cores()),
                wording.numbers().plainPercent(LIMIT));
        Set<Transport> busy = byTransport
                .runs()
                .filter(run -> ProcessorTime.server(byTransport, run) > LIMIT)
                .map(Run::transport)
                .collect(Collectors.toSet());
        return busy.isEmpty()
                ? Check.passed(title, figures)
                : Check.failed(
                        title, figures, wording.text("check.server.failed"), busy, Set.of(Aspect.LATENCY), wording);
    }

    private static String elsewhere(ResultsByTransport byTransport, Wording wording) {
        double cores = byTransport
                .runs()
                .mapToDouble(run -> (double) run.serverCpuMicros() / run.windowMicros())
                .max()
                .orElse(Double.NaN);
        return wording.text("check.server.figures.elsewhere", wording.numbers().significant(cores));
    }
}
