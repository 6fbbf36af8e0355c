package dev.feedlab.report.checks;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Numbers;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Each subscriber got each message once and in order. */
final class AllDelivered implements Rule {

    @Override
    public Check judge(ResultsByTransport byTransport, Wording wording) {
        Numbers numbers = wording.numbers();
        String title = wording.text("check.delivered");
        String figures = wording.text(
                "check.delivered.figures",
                numbers.count(sum(byTransport, Run::deliveries)),
                numbers.count(sum(byTransport, Run::expectedDeliveries)),
                numbers.count(sum(byTransport, Run::lost)),
                numbers.count(sum(byTransport, Run::duplicated)),
                numbers.count(sum(byTransport, Run::reordered)));
        Set<Transport> incomplete = byTransport
                .runs()
                .filter(run -> !run.deliveredEverything() || run.expectedDeliveries() == 0)
                .map(Run::transport)
                .collect(Collectors.toSet());
        if (incomplete.isEmpty() && !byTransport.transports().isEmpty()) {
            return Check.passed(title, figures);
        }
        return Check.failed(
                title,
                figures,
                wording.text("check.delivered.failed"),
                incomplete,
                EnumSet.allOf(Aspect.class),
                wording);
    }

    private static long sum(ResultsByTransport byTransport, ToLongFunction<Run> figure) {
        return byTransport.runs().mapToLong(figure).sum();
    }
}
