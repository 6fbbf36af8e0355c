package dev.feedlab.report.checks;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Numbers;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The load generator had processor time to spare. Above the limits a message waits for the generator to read it, and
 * the latency is the generator's own.
 */
final class GeneratorHadHeadroom implements Rule {

    /** Share of all cores that the generator may use. */
    static final double GENERATOR_LIMIT = 0.6;

    /** Share of all cores that generator and server may use together where they run on one machine. */
    static final double TOGETHER_LIMIT = 0.85;

    @Override
    public Check judge(ResultsByTransport byTransport, Wording wording) {
        String title = wording.text("check.generator");
        String figures = figures(byTransport, wording);
        Set<Transport> busy = byTransport
                .runs()
                .filter(run -> tooBusy(byTransport, run))
                .map(Run::transport)
                .collect(Collectors.toSet());
        return busy.isEmpty()
                ? Check.passed(title, figures)
                : Check.failed(
                        title, figures, wording.text("check.generator.failed"), busy, Set.of(Aspect.LATENCY), wording);
    }

    private static boolean tooBusy(ResultsByTransport byTransport, Run run) {
        return ProcessorTime.generator(byTransport, run) > GENERATOR_LIMIT
                || ProcessorTime.sameMachine(byTransport) && shareTogether(byTransport, run) > TOGETHER_LIMIT;
    }

    private static String figures(ResultsByTransport byTransport, Wording wording) {
        Numbers numbers = wording.numbers();
        String cores = numbers.count(byTransport.results().machine().cores());
        String generator = numbers.percent(worst(byTransport, run -> ProcessorTime.generator(byTransport, run)));
        String limit = numbers.plainPercent(GENERATOR_LIMIT);
        if (!ProcessorTime.sameMachine(byTransport)) {
            return wording.text("check.generator.figures", cores, generator, limit);
        }
        String together = numbers.percent(worst(byTransport, run -> shareTogether(byTransport, run)));
        return wording.text(
                "check.generator.figures.together",
                cores,
                generator,
                limit,
                together,
                numbers.plainPercent(TOGETHER_LIMIT));
    }

    private static double worst(ResultsByTransport byTransport, ToDoubleFunction<Run> share) {
        return byTransport.runs().mapToDouble(share).max().orElse(Double.NaN);
    }

    private static double shareTogether(ResultsByTransport byTransport, Run run) {
        return ProcessorTime.generator(byTransport, run) + ProcessorTime.server(byTransport, run);
    }
}
