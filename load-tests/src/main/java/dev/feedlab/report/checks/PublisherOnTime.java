package dev.feedlab.report.checks;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Numbers;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All messages were published, and when they were due. Latency counts from the due time, so what passes until the server
 * has a message is part of each latency that the report shows, by whichever transport it is read.
 */
final class PublisherOnTime implements Rule {

    /** Above this the 99th percentile says more about publishing than about a transport that pushes. */
    static final double LATENESS_LIMIT_MICROS = 10_000;

    @Override
    public Check judge(ResultsByTransport byTransport, Wording wording) {
        long planned = byTransport.results().workload().messages();
        double worst = byTransport
                .runs()
                .mapToDouble(run -> run.publisherLatenessMicros().p99())
                .max()
                .orElse(Double.NaN);
        long fewest = byTransport.runs().mapToLong(Run::published).min().orElse(0);
        Numbers numbers = wording.numbers();
        String title = wording.text("check.publisher");
        String figures = wording.text(
                "check.publisher.figures",
                numbers.time(worst),
                numbers.plainTime(LATENESS_LIMIT_MICROS),
                numbers.count(fewest),
                numbers.count(planned));
        Set<Transport> late = byTransport
                .runs()
                .filter(run -> run.publisherLatenessMicros().p99() > LATENESS_LIMIT_MICROS || run.published() < planned)
                .map(Run::transport)
                .collect(Collectors.toSet());
        return late.isEmpty()
                ? Check.passed(title, figures)
                : Check.failed(
                        title, figures, wording.text("check.publisher.failed"), late, Set.of(Aspect.LATENCY), wording);
    }
}
