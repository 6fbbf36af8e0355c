package dev.feedlab.compare;

import dev.feedlab.process.RefusedException;
import dev.feedlab.result.Machine;
import dev.feedlab.result.ReportOptions;
import dev.feedlab.result.Results;
import dev.feedlab.result.ResultsFile;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a comparison stands before it makes a run: at the beginning, or where an interrupted one was left.
 *
 * @param folder where its results are
 * @param command the command line that makes it again
 * @param report what was chosen about its report; null where nothing was yet
 * @param startedAt when it first began, ISO 8601 in UTC
 * @param machine where the runs were made; empty where there is none yet
 * @param runs those that are made already
 */
public record ComparisonState(
        Path folder,
        String command,
        ReportOptions report,
        String startedAt,
        Workload workload,
        Optional<Machine> machine,
        List<Run> runs) {

    public ComparisonState {
        runs = List.copyOf(runs);
    }

    /** A new one. */
    public static ComparisonState begin(Path folder, String command, Workload workload) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return new ComparisonState(folder, command, null, now, workload, Optional.empty(), List.of());
    }

    /**
     * The one whose results lie in that folder.
     *
     * @throws RefusedException if there are none
     */
    public static ComparisonState resume(Path folder) {
        Path file = folder.resolve(ComparisonFolder.RESULTS);
        try {
            Results left = ResultsFile.read(file);
            return new ComparisonState(
                    folder,
                    left.command(),
                    left.report(),
                    left.startedAt(),
                    left.workload(),
                    Optional.of(left.machine()),
                    left.runs());
        } catch (IOException unreadable) {
            throw new RefusedException(
                    "there is no comparison to resume in " + folder + ": cannot read " + file, unreadable);
        }
    }

    /** The runs that are left to make, in the order that they always had. */
    public Plan plan() {
        return Plan.of(workload).without(runs);
    }

    /**
     * Makes sure that the runs to come do what the ones before did.
     *
     * @throws RefusedException if the workload is another
     */
    public void requireSame(Workload wanted) {
        List<String> differences = RecordDifferences.between(workload, wanted);
        if (!differences.isEmpty()) {
            throw new RefusedException(folder + " was begun with another workload: " + String.join("; ", differences)
                    + "; resume it with the same options, or with none");
        }
    }

    /**
     * Makes sure that the runs to come are made where the ones before were. What one of the two does not know, as the
     * server's version before there is a server, is not compared.
     *
     * @throws RefusedException if the machine is another, or what runs on it
     */
    void requireSame(Machine now) {
        if (machine.isEmpty()) {
            return;
        }
        List<String> differences =
                RecordDifferences.between(asKnownTo(now, machine.get()), asKnownTo(machine.get(), now));
        if (!differences.isEmpty()) {
            throw new RefusedException(folder + " was begun on another machine or another build: "
                    + String.join("; ", differences) + "; begin a new comparison with --out");
        }
    }

    private static Machine asKnownTo(Machine other, Machine machine) {
        Map<String, String> versions = machine.versions().entrySet().stream()
                .filter(version -> other.versions().containsKey(version.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Machine(
                machine.cpu(),
                machine.cores(),
                machine.memoryBytes(),
                machine.os(),
                machine.jvm(),
                machine.jvmFlags(),
                other.serverJvmFlags().isEmpty() ? List.of() : machine.serverJvmFlags(),
                versions,
                machine.commit(),
                machine.networkPath());
    }
}
