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
 * The load generator had processor time to spare: the busiest thread of the virtual users' process and of the probes', both
 * processes in all cores together, and the probes' readers in time, so that a message had been read before the next one
 * came. Beyond the limits a message waits for the generator to read it, and the latency is the generator's own.
 */
final class GeneratorHadHeadroom implements Rule {

    /** Share of all cores that generator and server may use together where they run on one machine. */
    static final double TOGETHER_LIMIT = 0.85;

    /** The measured values, each beside its limit. */
    private record Load(Gauge users, Gauge probes, Gauge cores, Gauge together, Gauge reading) {

        static Load of(ResultsByTransport byTransport) {
            return new Load(
                    Headroom.threads(byTransport, Run::generatorThreads),
                    Headroom.threads(byTransport, Run::probesThreads),
                    Gauge.ofWorstRuns(
                            byTransport, Headroom.PROCESS_LIMIT, run -> ProcessorTime.generator(byTransport, run)),
                    Gauge.ofWorstRuns(byTransport, TOGETHER_LIMIT, run -> together(byTransport, run)),
                    Headroom.waits(byTransport, transport -> true, LatencyParts::reader));
        }

        private static double together(ResultsByTransport byTransport, Run run) {
            return ProcessorTime.sameMachine(byTransport)
                    ? ProcessorTime.generator(byTransport, run) + ProcessorTime.server(byTransport, run)
                    : Double.NaN;
        }

        Set<Transport> beyond() {
            return Stream.of(users, probes, cores, together, reading)
                    .flatMap(gauge -> gauge.beyond().stream())
                    .collect(Collectors.toSet());
        }
    }

    @Override
    public Check judge(ResultsByTransport byTransport, Wording wording) {
        String title = wording.text("check.generator");
        Load load = Load.of(byTransport);
        String figures = Stream.of(
                        Headroom.written(byTransport, Run::generatorThreads, "check.process.users", wording),
                        Headroom.written(byTransport, Run::probesThreads, "check.process.probes", wording),
                        cores(load, byTransport, wording),
                        reading(load.reading(), wording))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        Set<Transport> busy = load.beyond();
        return busy.isEmpty()
                ? Check.passed(title, figures)
                : Check.failed(
                        title, figures, wording.text("check.generator.failed"), busy, Set.of(Aspect.LATENCY), wording);
    }

    private static String cores(Load load, ResultsByTransport byTransport, Wording wording) {
        Numbers numbers = wording.numbers();
        String cores = numbers.count(byTransport.results().machine().cores());
        String used = numbers.percent(load.cores().worst());
        String limit = numbers.plainPercent(load.cores().limit());
        return load.together().known()
                ? wording.text(
                        "check.generator.figures.together",
                        cores,
                        used,
                        limit,
                        numbers.percent(load.together().worst()),
                        numbers.plainPercent(load.together().limit()))
                : wording.text("check.generator.figures", cores, used, limit);
    }

    private static String reading(Gauge reading, Wording wording) {
        return reading.known()
                ? wording.text(
                        "check.generator.figures.reading",
                        wording.numbers().time(reading.worst()),
                        wording.numbers().plainTime(reading.limit()))
                : "";
    }
}
