package dev.feedlab.compare;

import dev.feedlab.client.ServerStats;
import dev.feedlab.delivery.round.Phase;
import dev.feedlab.process.Installation;
import dev.feedlab.process.RunFailedException;
import dev.feedlab.process.ServerUnderTest;
import dev.feedlab.process.Supervisor;
import dev.feedlab.result.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes one run after the other: a fresh server each time, unless there is a target, and a fresh load generator. */
final class Runner {

    private static final int TOO_LONG_FACTOR = 2;
    private static final Duration TOO_LONG_MORE = Duration.ofMinutes(2);

    private final Plan plan;
    private final Installation installation;
    private final Supervisor supervisor;
    private final Path gatlingReports;

    /** What the server of the newest run said of itself, or null before the first. */
    private ServerStats serverFacts;

    /**
     * A runner.
     *
     * @param gatlingReports where Gatling's HTML reports go, or null for none
     */
    Runner(Plan plan, Installation installation, Supervisor supervisor, Path gatlingReports) {
        this.plan = plan;
        this.installation = installation;
        this.supervisor = supervisor;
        this.gatlingReports = gatlingReports;
    }

    /**
     * Makes a run.
     *
     * @throws RunFailedException if it gave no figures
     */
    Run make(PlannedRun planned, Consumer<Phase> watcher) throws RunFailedException, InterruptedException {
        Path folder = folder(planned);
        try (ServerUnderTest server =
                ServerUnderTest.open(plan.workload().target(), installation, supervisor, folder, "--write-times")) {
            serverFacts = server.stats(planned.transport());
            return generate(planned, folder, server, watcher);
        } catch (IOException silent) {
            throw new RunFailedException(silent.getMessage(), silent);
        }
    }

    private Run generate(PlannedRun planned, Path folder, ServerUnderTest server, Consumer<Phase> watcher)
            throws RunFailedException, InterruptedException {
        List<String> command = GeneratorCommand.of(plan.workload(), planned, server, folder, gatlingReports);
        GeneratorProcess generator = GeneratorProcess.start(command, folder, supervisor);
        generator.endAfter(plan.time(planned).multipliedBy(TOO_LONG_FACTOR).plus(TOO_LONG_MORE));
        server.process().ifPresent(generator::endWith);
        try {
            return generator.await(watcher);
        } catch (RunFailedException failed) {
            Optional<Process> ended = server.process().filter(process -> !process.isAlive());
            if (ended.isEmpty()) {
                throw failed;
            }
            throw new RunFailedException(
                    "the server ended in the middle, with status " + ended.get().exitValue(), failed);
        }
    }

    /** A fresh folder for a run. */
    private Path folder(PlannedRun planned) throws RunFailedException {
        try {
            return Files.createDirectories(path(planned));
        } catch (IOException unwritable) {
            throw new RunFailedException("cannot write to " + supervisor.folder(), unwritable);
        }
    }

    private Path path(PlannedRun planned) {
        return supervisor.folder().resolve(planned.transport().key() + "-" + planned.repeat());
    }

    /** What a run's processes printed: its load generator, and its server if it had one of its own. */
    List<Path> logs(PlannedRun planned) {
        Path folder = path(planned);
        return List.of(GeneratorProcess.log(folder), ServerUnderTest.log(folder));
    }

    /** What the server of the newest run said of itself, or null before the first. */
    ServerStats serverFacts() {
        return serverFacts;
    }
}
