package dev.feedlab.report.checks;

import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.result.Run;

/** Shares of the processor time that the generator's machine had during a run. */
final class ProcessorTime {

    private ProcessorTime() {}

    static double generator(ResultsByTransport comparison, Run run) {
        return run.generatorCpuMicros() / available(comparison, run);
    }

    /** The share of a server that runs on the same machine. */
    static double server(ResultsByTransport comparison, Run run) {
        return run.serverCpuMicros() / available(comparison, run);
    }

    /** The share of whatever is neither generator nor server; the run has to know the machine's. */
    static double others(ResultsByTransport comparison, Run run) {
        double own = generator(comparison, run) + (sameMachine(comparison) ? server(comparison, run) : 0);
        return Math.max(0, run.machineCpuMicros() / available(comparison, run) - own);
    }

    /** A server that the comparison started itself runs beside the generator. */
    static boolean sameMachine(ResultsByTransport comparison) {
        return comparison.results().workload().target() == null;
    }

    private static double available(ResultsByTransport comparison, Run run) {
        return (double) run.windowMicros() * comparison.results().machine().cores();
    }
}
