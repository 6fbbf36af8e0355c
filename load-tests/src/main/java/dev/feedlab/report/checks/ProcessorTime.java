package dev.feedlab.report.checks;

import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.result.Run;

/** Shares of the processor time that the generator's machine had during a run. */
final class ProcessorTime {

    private ProcessorTime() {}

    static double generator(ResultsByTransport byTransport, Run run) {
        return run.generatorCpuMicros() / available(byTransport, run);
    }

    /** The share of a server that runs on the same machine. */
    static double server(ResultsByTransport byTransport, Run run) {
        return run.serverCpuMicros() / available(byTransport, run);
    }

    /** The share of whatever is neither generator nor server; the run has to know the machine's. */
    static double others(ResultsByTransport byTransport, Run run) {
        double own = generator(byTransport, run) + (sameMachine(byTransport) ? server(byTransport, run) : 0);
        return Math.max(0, run.machineCpuMicros() / available(byTransport, run) - own);
    }

    /** A server that the comparison started itself runs beside the generator. */
    static boolean sameMachine(ResultsByTransport byTransport) {
        return byTransport.results().workload().target() == null;
    }

    private static double available(ResultsByTransport byTransport, Run run) {
        return (double) run.windowMicros() * byTransport.results().machine().cores();
    }
}
