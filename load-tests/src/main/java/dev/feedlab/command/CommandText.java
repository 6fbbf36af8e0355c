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
                + " --arrivals " + workload.arrivals().key()
                + " --payload " + workload.payloadBytes()
                + " --duration " + workload.durationSeconds()
                + " --warmup " + workload.warmupSeconds()
                + " --poll-interval " + workload.pollIntervalMillis()
                + " --headers " + workload.headers().key()
                + " --calibration " + workload.calibrationSeconds()
                + " --waiting " + workload.waiting()
                + " --repeats " + workload.repeats()
                + " --transports "
                + workload.transports().stream().map(Transport::key).collect(Collectors.joining(","))
                + " --seed " + workload.seed();
        if (workload.target() != null) {
            command += " --target " + workload.target();
        }
        return workload.disguised() == null
                ? command
                : command + " --disguised " + workload.disguised().key();
    }
}
