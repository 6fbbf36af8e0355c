package dev.feedlab.simulation;

import dev.feedlab.delivery.round.Phase;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a load generator's process and the comparison that started it talk: the comparison sets system properties, the
 * generator prints marked lines among Gatling's and writes its figures to a file.
 */
public final class GeneratorLink {

    /** The property that names the file for the figures; where it is missing, nobody compares and people look on. */
    public static final String RUN_FILE = "feedlab.run.file";

    /** The property that says which repeat of its transport this is. */
    public static final String REPEAT = "feedlab.run.repeat";

    /** The property that says that nothing is left to do once the figures are handed over: Gatling writes no report. */
    public static final String NO_REPORT = "feedlab.run.no-report";

    /** The property with the process id of the server that has to end with the comparison, if there is one. */
    public static final String SERVER_PID = "feedlab.server.pid";

    private static final String PHASE_MARK = "feedlab-phase: ";
    private static final String FAILURE_MARK = "feedlab-failure: ";

    private GeneratorLink() {}

    static String line(Phase phase) {
        return PHASE_MARK + phase.name();
    }

    static String failureLine(String reason) {
        return FAILURE_MARK + reason.lines().findFirst().orElse("");
    }

    /** The phase that begins, if the line says so. */
    public static Optional<Phase> phase(String line) {
        return Arrays.stream(Phase.values())
                .filter(phase -> line.equals(line(phase)))
                .findFirst();
    }

    /** Why the generator gives up, if the line says so. */
    public static Optional<String> failure(String line) {
        return line.startsWith(FAILURE_MARK) ? Optional.of(line.substring(FAILURE_MARK.length())) : Optional.empty();
    }
}
