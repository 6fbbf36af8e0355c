package dev.feedlab.command;

import dev.feedlab.terminal.PlainNumber;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.util.stream.Collectors;

/** The command line that makes a comparison again, with nothing left to presets. */
final class CommandText {

    private CommandText() {}

    static String of(Workload workload) {
        String command = "./feedlab compare --preset " + workload.preset()
                + " --clients " + workload.clients()
                + " --probes " + workload.probes()
                + " --rate " + PlainNumber.of(workload.ratePerSecond())
                + " --payload " + workload.payloadBytes()
                + " --duration " + workload.durationSeconds()
                + " --warmup " + workload.warmupSeconds()
                + " --poll-interval " + workload.pollIntervalMillis()
                + " --repeats " + workload.repeats()
                + " --transports "
                + workload.transports().stream().map(Transport::key).collect(Collectors.joining(","))
                + " --seed " + workload.seed();
        return workload.target() == null ? command : command + " --target " + workload.target();
    }
}
