package dev.feedlab.report.checks;

import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.result.Run;
import dev.feedlab.result.ThreadTimes;

/** Shares of the processor time that there was during a run. */
final class ProcessorTime {

    private ProcessorTime() {}

    /** The load generator's share of all cores: the process of the virtual users and the one that publishes and probes. */
    static double generator(ResultsByTransport byTransport, Run run) {
        return (run.generatorCpuMicros() + run.probesCpuMicros()) / available(byTransport, run);
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

    /** What one thread used of one core, 1 being all of it; not a number where the system does not tell. */
    static double busiest(ThreadTimes threads, Run run) {
        return threads == null ? Double.NaN : (double) threads.busiestMicros() / run.windowMicros();
    }

    /** Whoever started the server: over loopback it takes its processor time from the generator's machine. */
    static boolean sameMachine(ResultsByTransport byTransport) {
        return byTransport.results().machine().overLoopback();
    }

    private static double available(ResultsByTransport byTransport, Run run) {
        return (double) run.windowMicros() * byTransport.results().machine().cores();
    }
}
