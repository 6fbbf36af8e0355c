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
    public Check judge(ResultsByTransport comparison, Wording wording) {
        Numbers numbers = wording.numbers();
        String title = wording.text("check.delivered");
        String figures = wording.text(
                "check.delivered.figures",
                numbers.count(sum(comparison, Run::deliveries)),
                numbers.count(sum(comparison, Run::expectedDeliveries)),
                numbers.count(sum(comparison, Run::lost)),
                numbers.count(sum(comparison, Run::duplicated)),
                numbers.count(sum(comparison, Run::reordered)));
        Set<Transport> incomplete = comparison
                .runs()
                .filter(run -> !run.deliveredEverything() || run.expectedDeliveries() == 0)
                .map(Run::transport)
                .collect(Collectors.toSet());
        if (incomplete.isEmpty() && !comparison.transports().isEmpty()) {
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

    private static long sum(ResultsByTransport comparison, ToLongFunction<Run> figure) {
        return comparison.runs().mapToLong(figure).sum();
    }
}
