package dev.feedlab.simulation;

import dev.feedlab.delivery.round.Phase;
import dev.feedlab.result.Latency;
import dev.feedlab.result.Run;
import dev.feedlab.result.RunFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;

/** Is told how a run goes: the console, or the process that started this one. */
interface RunListener {

    /** The run is now doing this. */
    void phase(Phase phase);

    /** It was measured. */
    void done(Run run);

    /** It could not be measured. */
    void failed(String reason);

    /** The listener that the system properties name. */
    static RunListener ofThisProcess() {
        String file = System.getProperty(GeneratorLink.RUN_FILE);
        return file == null ? new Console() : new ParentProcess(Path.of(file));
    }

    /** Prints for people. */
    record Console() implements RunListener {

        @Override
        public void phase(Phase phase) {
            System.out.println("Feedlab: " + phase.label());
        }

        @Override
        public void done(Run run) {
            System.out.printf(
                    Locale.ROOT,
                    "%nFeedlab: %s, %d subscribers, %d messages%n"
                            + "  deliveries %d of %d: %d lost, %d doubled, %d out of order%n"
                            + "  requests %d, bytes in %d, bytes out %d, of which message JSON %d%n",
                    run.transport().label(),
                    run.subscribers(),
                    run.published(),
                    run.deliveries(),
                    run.expectedDeliveries(),
                    run.lost(),
                    run.duplicated(),
                    run.reordered(),
                    run.requests(),
                    run.bytesIn(),
                    run.bytesOut(),
                    run.payloadBytes());
            print("delivery latency, probes, us", run.latencyMicros());
            print("delivery latency, virtual users, ms", run.gatlingLatencyMillis());
            print("publisher behind its schedule, us", run.publisherLatenessMicros());
            System.out.println();
        }

        private static void print(String what, Latency latency) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-36s p50 %.0f  p90 %.0f  p99 %.0f  p99.9 %.0f  max %.0f%n",
                    what,
                    latency.p50(),
                    latency.p90(),
                    latency.p99(),
                    latency.p999(),
                    latency.max());
        }

        @Override
        public void failed(String reason) {
            System.out.println("Feedlab: " + reason);
        }
    }

    /** Is told by marked lines, and by a file with the figures. */
    record ParentProcess(Path file) implements RunListener {

        @Override
        public void phase(Phase phase) {
            System.out.println(GeneratorLink.line(phase));
        }

        @Override
        public void done(Run run) {
            try {
                RunFile.write(run, file);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        @Override
        public void failed(String reason) {
            System.out.println(GeneratorLink.failureLine(reason));
        }
    }
}
