package dev.feedlab.compare;

import dev.feedlab.client.FeedServer;
import dev.feedlab.client.ServerStats;
import dev.feedlab.delivery.round.Phase;
import dev.feedlab.process.Children;
import dev.feedlab.process.Installation;
import dev.feedlab.process.RunFailedException;
import dev.feedlab.process.ServerProcess;
import dev.feedlab.result.Run;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Makes one run after the other: a fresh server each time, unless there is a target, and a fresh load generator. */
final class Runner {

    private static final int TOO_LONG_FACTOR = 2;
    private static final Duration TOO_LONG_MORE = Duration.ofMinutes(2);

    private final Plan plan;
    private final Installation installation;
    private final Children children;
    private final Path workFolder;
    private final Path gatlingReports;

    /** What the server of the newest run said of itself, or null before the first. */
    private ServerStats serverFacts;

    /**
     * A runner.
     *
     * @param workFolder for what is needed only while it runs
     * @param gatlingReports where Gatling's HTML reports go, or null for none
     */
    Runner(Plan plan, Installation installation, Children children, Path workFolder, Path gatlingReports) {
        this.plan = plan;
        this.installation = installation;
        this.children = children;
        this.workFolder = workFolder;
        this.gatlingReports = gatlingReports;
    }

    /**
     * Makes a run.
     *
     * @throws RunFailedException if it gave no figures
     */
    Run make(PlannedRun planned, Consumer<Phase> watcher) throws RunFailedException, InterruptedException {
        Path folder = folder(planned);
        String target = plan.workload().target();
        if (target != null) {
            return generate(planned, folder, target, null, watcher);
        }
        try (ServerProcess server = ServerProcess.start(installation, children, serverLog(folder))) {
            return generate(planned, folder, server.baseUrl().toString(), server.process(), watcher);
        }
    }

    private Run generate(PlannedRun planned, Path folder, String baseUrl, Process server, Consumer<Phase> watcher)
            throws RunFailedException, InterruptedException {
        serverFacts = ask(planned, baseUrl);
        List<String> command = GeneratorCommand.of(plan.workload(), planned, baseUrl, server, folder, gatlingReports);
        GeneratorProcess generator = GeneratorProcess.start(command, folder, children);
        generator.endAfter(plan.time(planned).multipliedBy(TOO_LONG_FACTOR).plus(TOO_LONG_MORE));
        if (server == null) {
            return generator.await(watcher);
        }
        generator.endWith(server);
        try {
            return generator.await(watcher);
        } catch (RunFailedException failed) {
            if (server.isAlive()) {
                throw failed;
            }
            throw new RunFailedException("the server ended in the middle, with status " + server.exitValue(), failed);
        }
    }

    private static ServerStats ask(PlannedRun planned, String baseUrl) throws RunFailedException, InterruptedException {
        try {
            return new FeedServer(URI.create(baseUrl)).stats(planned.transport());
        } catch (IOException silent) {
            throw new RunFailedException("no Feedlab server answers at " + baseUrl, silent);
        }
    }

    /** A fresh folder for a run. */
    private Path folder(PlannedRun planned) throws RunFailedException {
        try {
            return Files.createDirectories(
                    workFolder.resolve(planned.transport().key() + "-" + planned.repeat()));
        } catch (IOException unwritable) {
            throw new RunFailedException("cannot write to " + workFolder, unwritable);
        }
    }

    /** What a run's processes printed: its load generator, and its server if it had one of its own. */
    List<Path> logs(PlannedRun planned) {
        Path folder = workFolder.resolve(planned.transport().key() + "-" + planned.repeat());
        return List.of(GeneratorProcess.log(folder), serverLog(folder));
    }

    private static Path serverLog(Path folder) {
        return folder.resolve("server.log");
    }

    /** What the server of the newest run said of itself, or null before the first. */
    ServerStats serverFacts() {
        return serverFacts;
    }
}
